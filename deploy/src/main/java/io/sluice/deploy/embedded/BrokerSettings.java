package io.sluice.deploy.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's settings for one node that is broker and controller, on loopback, for one machine's worth of data. Topics are
 * made by those who need them, never by the broker.
 */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path data, int kafkaPort, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        identity(settings, data, kafkaPort, controllerPort);
        oneNode(settings);
        smallFootprint(settings);
        return settings;
    }

    private static void identity(Map<String, String> settings, Path data, int kafkaPort, int controllerPort) {
        String broker = "PLAINTEXT://" + Ports.LOOPBACK + ":" + kafkaPort;
        String controller = CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort;
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("process.roles", "broker,controller");
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort);
        settings.put("listeners", broker + "," + controller);
        settings.put("advertised.listeners", broker);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put("log.dirs", data.toString());
    }

    private static void oneNode(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Nobody else will join a moment later: the default waits 3 s for them.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // No other broker can take over, so there is nothing to hand over before it stops.
        settings.put("controlled.shutdown.enable", "false");
        settings.put("auto.create.topics.enable", "false");
        // A broker that cannot start says so; the default is to try for ever.
        settings.put("server.max.startup.time.ms", "60000");
    }

    private static void smallFootprint(Map<String, String> settings) {
        // 50 by default, each a log with two mapped index files; a handful of groups and transactions need no more than
        // 4.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // 1 GB and 10 MB by default; an index of 256 KB covers a segment of 64 MB (12 bytes for every 4 KB).
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(256 << 10));
        // The cleaner's map of keys is on the heap, 128 MB by default; 16 MB tell 700,000 keys of a segment apart.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("background.threads", "2");
    }
}
