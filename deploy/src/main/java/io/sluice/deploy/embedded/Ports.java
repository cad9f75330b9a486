package io.sluice.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface, which is the only one that an embedded part listens on. */
final class Ports {

    /** Asks for any port that is free. */
    static final int ANY = 0;

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /**
     * That port, or a free one for {@link #ANY}. The port is free now; nothing keeps it so until it is used.
     *
     * @throws IllegalStateException somebody else listens there
     */
    static int free(int wanted, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == ANY) {
                throw new UncheckedIOException("no free port on " + LOOPBACK, e);
            }
            throw new IllegalStateException(
                    "port " + wanted + " for " + what + " is taken: stop what listens there, or choose another", e);
        }
    }
}
