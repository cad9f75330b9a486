package io.sluice.deploy.publish;

import io.sluice.deploy.topic.GroupOffsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * How many of the published records the running pipeline has not finished with. Its applications are consumer groups:
 * {@code sluice} where the stages run in one, {@code sluice-ingest} and so on where they run apart. A transaction
 * commits what a record led to together with the offset after it. So once the groups have committed the offsets of what
 * was published, and after that all that stands between the stages, everything is decided or dead-lettered, and can be
 * read. The second look is no part of it: what it looks at was decided before.
 */
final class PipelineLag {

    /** The stages in order, and the topic that each reads when the one before it runs apart. */
    private static final List<Boundary> BOUNDARIES =
            List.of(new Boundary("-classify", "submissions"), new Boundary("-enforce", "assessments"));

    private static final Pattern STAGES = Pattern.compile("|-ingest(-classify)?|-classify(-enforce)?|-enforce");

    private record Boundary(String stage, String topic) {}

    /**
     * Records that are not finished.
     *
     * @param published those that no group has committed yet
     * @param between what stands between the stages, whoever published it
     */
    record Left(long published, long between) {

        long all() {
            return published + between;
        }
    }

    private final Admin admin;
    private final String application;

    /** @param application the application id, without the stages that may follow it */
    PipelineLag(Admin admin, String application) {
        this.admin = admin;
        this.application = application;
    }

    /** The groups of the pipeline that have members now, in the order of their stages. */
    List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .filter(group ->
                        group.groupState().filter(PipelineLag::isActive).isPresent())
                .map(GroupListing::groupId)
                .filter(id -> STAGES.matcher(stages(id)).matches())
                .sorted(Comparator.comparing(this::position))
                .toList();
    }

    /**
     * Records that are not finished. Upstream groups are looked at before those downstream, and what is committed before
     * where the topics end, so that nothing slips through between two looks.
     */
    Left left(List<String> groups, Published published) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ahead = new HashMap<>();
        published.extents().forEach((partition, extent) -> ahead.put(partition, extent.count()));
        long between = 0;
        for (String group : groups) {
            GroupOffsets offsets = new GroupOffsets(admin, group);
            offsets.committed()
                    .forEach((partition, offset) -> ahead.computeIfPresent(
                            partition, (same, left) -> Math.min(left, left(published, partition, offset))));
            between += sum(offsets.behind(between(offsets)));
        }
        return new Left(sum(ahead), between);
    }

    private static long left(Published published, TopicPartition partition, long committed) {
        Published.Extent extent = published.extents().get(partition);
        return extent == null ? 0 : Math.clamp(extent.last() + 1 - committed, 0, extent.count());
    }

    private static boolean isActive(GroupState state) {
        return state != GroupState.EMPTY && state != GroupState.DEAD;
    }

    private int position(String group) {
        String stages = stages(group);
        for (int i = 0; i < BOUNDARIES.size(); i++) {
            if (stages.startsWith(BOUNDARIES.get(i).stage())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What follows the application's name; for groups of others something that is no list of stages. */
    private String stages(String group) {
        return group.startsWith(application) ? group.substring(application.length()) : group;
    }

    /** What a group reads and stages write: its repartition topics, and the topic before its first stage. */
    private Set<String> between(GroupOffsets offsets) throws ExecutionException, InterruptedException {
        Set<String> topics = new HashSet<>(offsets.repartitionTopics());
        int position = position(offsets.group());
        if (position > 0) {
            topics.add(BOUNDARIES.get(position - 1).topic());
        }
        return topics;
    }

    private static long sum(Map<TopicPartition, Long> records) {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
