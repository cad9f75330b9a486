package io.sluice.schemas.topics;

import java.time.Duration;

/** How a topic of the cluster is not what the catalogue says. */
public sealed interface TopicProblem {

    Topic<?> topic();

    /** In a sentence, with what would be right. */
    String sentence();

    /** Whether a stage that uses the topic must not start: it would lose or scatter what it reads. */
    boolean preventsStart();

    /** It is not there. */
    record Missing(Topic<?> topic) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " is missing: create it with `sluice topics create`";
        }

        @Override
        public boolean preventsStart() {
            return true;
        }
    }

    /** An account would not be in the same partition everywhere. */
    record WrongPartitions(Topic<?> topic, int found, int expected) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has " + found + " partitions, not " + expected
                    + (topic.partitions() == Topic.Partitions.SHARED ? " as the topics of accounts all must" : "");
        }

        @Override
        public boolean preventsStart() {
            return true;
        }
    }

    /** It forgets by another rule. */
    record WrongCleanup(Topic<?> topic, String found, String expected) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has cleanup.policy=" + found + ", not " + expected;
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }

    /** It forgets too soon. */
    record ShortRetention(Topic<?> topic, Duration found, Duration expected) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has retention.ms=" + found.toMillis() + ", less than " + expected.toMillis()
                    + " (" + expected.toDays() + " days)";
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }

    /** It is on one broker only, though there are others. */
    record SingleReplica(Topic<?> topic) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has one replica: it is lost with one broker's disk";
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }

    /** It is lost sooner than what its records follow from. */
    record FewReplicas(Topic<?> topic, int found, int expected) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has " + found + " replicas, fewer than the " + expected + " of content";
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }

    /** Its records' age counts from the events' own times, so that an old event may be deleted before it is read. */
    record EventTimes(Topic<?> topic) implements TopicProblem {
        @Override
        public String sentence() {
            return "topic " + topic + " has message.timestamp.type=CreateTime, not LogAppendTime: an event older than"
                    + " what it keeps may be deleted before it is read";
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }
}
