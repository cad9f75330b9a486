package io.sluice.deploy.metrics;

import io.sluice.deploy.pipeline.Pipeline;
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

    /** Only while it has its partitions, and their state is restored. */
    @Override
    public boolean ready() {
        return pipeline.state() == State.RUNNING;
    }

    @Override
    public String state() {
        long left = pipeline.recordsToRestore();
        return pipeline.state() + (left > 0 ? ", " + left + " records to restore" : "");
    }
}
