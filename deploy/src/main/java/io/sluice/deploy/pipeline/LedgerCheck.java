package io.sluice.deploy.pipeline;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.deploy.topic.TopicReader;
import io.sluice.enforce.topology.Enforce;
import io.sluice.schemas.topics.TopicCatalogue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Looks whether an application that enforces goes on with the ledger that the published standings come from. The ledger
 * belongs to the application id. Under another one it is empty, every account's enforcements are numbered from 1 again,
 * and consumers drop what they take for old.
 */
final class LedgerCheck {

    private static final String CHANGELOG = "-" + Enforce.STANDINGS + "-changelog";

    private final Admin admin;
    private final ClusterAddress cluster;

    LedgerCheck(Admin admin, ClusterAddress cluster) {
        this.admin = admin;
        this.cluster = cluster;
    }

    /** @throws IllegalStateException it has no ledger, and standings were published; the message says what to do */
    void require(String application) {
        // The standings first: another instance that publishes the first of them just now writes its ledger with them.
        if (isEmpty(TopicCatalogue.ACCOUNT_STANDING.name())) {
            return;
        }
        // Not the offsets: they are forgotten when an application stands still for days, and may outlive a ledger that
        // is lost.
        Set<String> topics = topics();
        String changelog = application + CHANGELOG;
        if (topics.contains(changelog) && !isEmpty(changelog)) {
            return;
        }
        String others = topics.stream()
                .filter(topic -> topic.endsWith(CHANGELOG) && !topic.equals(changelog))
                .map(topic -> topic.substring(0, topic.length() - CHANGELOG.length()))
                .collect(Collectors.joining(", "));
        throw new IllegalStateException("cannot start " + application + ": "
                + (hasCommitted(application) ? "it was here before, but " : "it is new here and ")
                + "its ledger is empty (topic " + changelog
                + "), while account-standing holds what was decided. It would"
                + " number every account's enforcements from 1 again, and consumers would drop them. Go on with the"
                + " application id that wrote it"
                + (others.isEmpty() ? "" : " (there are ledgers of: " + others + ")")
                + ", or begin with an empty ledger on purpose: --empty-ledger");
    }

    private boolean isEmpty(String topic) {
        try (TopicReader reader = TopicReader.open(cluster.kafka(), topic)) {
            return reader.isEmpty();
        }
    }

    private boolean hasCommitted(String application) {
        try {
            return !new GroupOffsets(admin, application).committed().isEmpty();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("what " + application + " has committed", e.getCause());
        }
    }

    private Set<String> topics() {
        try {
            return new TreeSet<>(admin.listTopics().names().get());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("which topics there are", e.getCause());
        }
    }
}
