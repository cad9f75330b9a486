package io.sluice.deploy.run;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code [HOST:]PORT}; without a host it is this machine's loopback. */
public final class HttpAddress implements ITypeConverter<InetSocketAddress> {

    /** Where health and metrics are unless told otherwise. */
    public static final String DEFAULT = "8484";

    @Override
    public InetSocketAddress convert(String value) {
        int colon = value.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : value.substring(0, colon);
        try {
            return new InetSocketAddress(host, Integer.parseInt(value.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "' is not a port from 0 to 65535, or HOST:PORT");
        }
    }
}
