package io.sluice.tuning.cli;

import picocli.CommandLine;

/** The program behind {@code deploy/bin/tune}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TuneCommand()).execute(args));
    }
}
