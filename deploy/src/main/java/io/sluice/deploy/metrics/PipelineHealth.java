package io.sluice.deploy.metrics;

import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.schemas.guidelines.feed.GuidelinesFeed;
import org.apache.kafka.streams.KafkaStreams.State;

/** A pipeline's health is its application's state. */
record PipelineHealth(Pipeline pipeline) implements Health {

    /** Not while it has failed, or has stopped. */
    @Override
    public boolean live() {
        return switch (pipeline.state()) {
            case CREATED, REBALANCING, RUNNING -> true;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    /** Only while it has its partitions, their state is restored, and new guidelines would reach it. */
    @Override
    public boolean ready() {
        return pipeline.state() == State.RUNNING && knowsGuidelines();
    }

    private boolean knowsGuidelines() {
        return pipeline.guidelines().map(GuidelinesFeed::isFollowing).orElse(true);
    }

    @Override
    public String state() {
        long left = pipeline.recordsToRestore();
        return pipeline.state()
                + (left > 0 ? ", " + left + " records to restore" : "")
                + (knowsGuidelines() ? "" : ", new guidelines no longer reach it: start it again");
    }
}
