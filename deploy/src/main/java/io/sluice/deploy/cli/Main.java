package io.sluice.deploy.cli;

/** Where the {@code sluice} command starts. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(SluiceCommand.commandLine().execute(args));
    }
}
