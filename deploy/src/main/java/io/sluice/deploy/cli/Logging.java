package io.sluice.deploy.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The command's log: warnings to standard error, as {@code logback.xml} says, and more when asked for. */
final class Logging {

    private Logging() {}

    /** From here on information too. */
    static void verbose() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.INFO);
        }
    }
}
