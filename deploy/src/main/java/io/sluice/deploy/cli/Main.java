package io.sluice.deploy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the {@code sluice} command starts. */
final class Main {

    private Main() {}

    /** Results are UTF-8 whatever the locale, as JSON must be, and go out in large pieces. */
    public static void main(String[] args) {
        CommandLine sluice = SluiceCommand.commandLine()
                .setOut(new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)));
        int exitCode = sluice.execute(args);
        sluice.getOut().flush();
        System.exit(exitCode);
    }
}
