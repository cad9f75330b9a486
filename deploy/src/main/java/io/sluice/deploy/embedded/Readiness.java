package io.sluice.deploy.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a child says at {@code /health/ready} that it is. */
final class Readiness {

    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int OK = 200;

    private Readiness() {}

    /** What is wrong, as the rest of a sentence that begins with the child's name; empty when it is ready. */
    static String await(Process process, int managementPort, Duration patience) throws IOException {
        URI health = URI.create("http://" + Ports.LOOPBACK + ":" + managementPort + "/health/ready");
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return "stopped with exit code " + process.exitValue();
                }
                if (isReady(client, health)) {
                    return "";
                }
            }
            return "was not ready after " + patience.toSeconds() + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted while it started";
        }
    }

    private static boolean isReady(HttpClient client, URI health) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
