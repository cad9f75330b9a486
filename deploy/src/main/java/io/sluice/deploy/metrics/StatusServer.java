package io.sluice.deploy.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program's status over HTTP, for a supervisor and for Prometheus:
 *
 * <ul>
 *   <li>{@code /health/live}: 200, or 503 when it must be started again
 *   <li>{@code /health/ready}: 200 when it does its work, else 503
 *   <li>{@code /metrics}: in Prometheus' text format
 * </ul>
 */
public final class StatusServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService requests;

    private StatusServer(HttpServer server, ExecutorService requests) {
        this.server = server;
        this.requests = requests;
    }

    /**
     * Starts to listen.
     *
     * @param address where; port 0 for any free one
     * @throws IllegalStateException it cannot listen there
     */
    public static StatusServer start(InetSocketAddress address, Health health, PrometheusMeterRegistry meters) {
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot listen for health and metrics on " + address + " (" + e.getMessage()
                            + "): choose another with --http",
                    e);
        }
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(requests);
        server.createContext("/health/live", exchange -> answer(exchange, health.live(), health));
        server.createContext("/health/ready", exchange -> answer(exchange, health.ready(), health));
        server.createContext("/metrics", exchange -> send(exchange, HttpURLConnection.HTTP_OK, meters.scrape()));
        server.start();
        return new StatusServer(server, requests);
    }

    /** {@code http://host:port}. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        requests.close();
    }

    private static void answer(HttpExchange exchange, boolean good, Health health) throws IOException {
        send(exchange, good ? HttpURLConnection.HTTP_OK : HttpURLConnection.HTTP_UNAVAILABLE, health.state() + "\n");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
