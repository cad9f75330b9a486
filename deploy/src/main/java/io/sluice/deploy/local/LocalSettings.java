package io.sluice.deploy.local;

import io.sluice.schemas.topics.TopicSettings;
import java.nio.file.Path;

/**
 * What can be set about an instance on one machine.
 *
 * @param data folder of everything it keeps, made if it is new
 * @param kafkaPort on loopback, 0 for any that is free
 * @param registryPort on loopback, 0 for any that is free
 * @param partitions of the topics, where they are new
 */
public record LocalSettings(Path data, int kafkaPort, int registryPort, int partitions) {

    /** On any free ports. */
    public LocalSettings(Path data) {
        this(data, 0, 0, TopicSettings.LOCAL.partitions());
    }
}
