package io.sluice.deploy.metrics;

import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.schemas.guidelines.feed.GuidelinesFeed;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams.State;

/** A program's health is that of its applications together. */
record PipelineHealth(Pipelines pipelines) implements Health {

    /** Not while one of them has failed, or has stopped. */
    @Override
    public boolean live() {
        return pipelines.all().stream().allMatch(pipeline -> switch (pipeline.state()) {
            case CREATED, REBALANCING, RUNNING -> true;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        });
    }

    /** Only while they have their partitions, their state is restored, and new guidelines would reach them. */
    @Override
    public boolean ready() {
        return pipelines.all().stream().allMatch(pipeline -> pipeline.state() == State.RUNNING) && knowsGuidelines();
    }

    private boolean knowsGuidelines() {
        return pipelines.guidelines().map(GuidelinesFeed::isFollowing).orElse(true);
    }

    /** One word where all are the same, else one for each. */
    @Override
    public String state() {
        long left = pipelines.recordsToRestore();
        Set<State> states = new LinkedHashSet<>();
        pipelines.all().forEach(pipeline -> states.add(pipeline.state()));
        String state = states.size() == 1
                ? states.iterator().next().toString()
                : pipelines.all().stream()
                        .map(pipeline -> pipeline.applicationId() + " " + pipeline.state())
                        .collect(Collectors.joining(", "));
        return state
                + (left > 0 ? ", " + left + " records to restore" : "")
                + (knowsGuidelines() ? "" : ", new guidelines no longer reach it: start it again");
    }
}
