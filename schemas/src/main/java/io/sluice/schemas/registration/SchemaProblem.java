package io.sluice.schemas.registration;

import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.wire.Wire;
import java.util.List;

/** How what the registry holds for a topic is not what this version of Sluice has. */
public sealed interface SchemaProblem {

    Topic<?> topic();

    /** In a sentence, with what would be right. */
    String sentence();

    /** Whether a stage that writes to the topic cannot start. */
    boolean preventsStart();

    /** It holds no schema at all. */
    record Missing(Topic<?> topic) implements SchemaProblem {
        @Override
        public String sentence() {
            return "subject " + Wire.subject(topic.name()) + " is missing: register it with `sluice schemas register`";
        }

        @Override
        public boolean preventsStart() {
            return true;
        }
    }

    /**
     * It holds others, and not this version's.
     *
     * @param latest its latest version
     * @param differences of this version's schema to that one
     */
    record Unregistered(Topic<?> topic, int latest, List<String> differences) implements SchemaProblem {
        public Unregistered {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "subject " + Wire.subject(topic.name()) + " holds other schemas only; to its version " + latest
                    + " this one differs in: " + String.join(", ", differences)
                    + ". Register it with `sluice schemas register`";
        }

        @Override
        public boolean preventsStart() {
            return true;
        }
    }

    /**
     * It holds this version's, and a later one.
     *
     * @param latest its latest version
     * @param differences of this version's schema to that one
     */
    record Newer(Topic<?> topic, int latest, List<String> differences) implements SchemaProblem {
        public Newer {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "subject " + Wire.subject(topic.name()) + " has gone on to version " + latest
                    + ", to which this one differs in: " + String.join(", ", differences);
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }

    /** It lets in schemas that would not be compatible with all that was ever written. */
    record WrongCompatibility(Topic<?> topic, String found, String expected) implements SchemaProblem {
        @Override
        public String sentence() {
            return "subject " + Wire.subject(topic.name()) + " has compatibility " + found + ", not " + expected;
        }

        @Override
        public boolean preventsStart() {
            return false;
        }
    }
}
