package io.sluice.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class LifelineTest {

    /** A program that never ends by itself. */
    public static final class Endless {

        private Endless() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("runs with " + String.join(",", args));
            new CountDownLatch(1).await();
        }
    }

    @Test
    void endsTheChildWhenThePipeFromTheParentEnds() throws Exception {
        Process child = start("a", "b");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("runs with a,b");
            assertThat(child.isAlive()).isTrue();

            // What the system does to the pipe when the parent dies, however it dies.
            child.getOutputStream().close();

            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process start(String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Lifeline.class.getName(),
                Endless.class.getName());
        builder.command().addAll(List.of(args));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
