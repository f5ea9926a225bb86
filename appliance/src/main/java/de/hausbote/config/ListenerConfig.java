package de.hausbote.config;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One door of the house.
 *
 * @param address the address it is bound to
 * @param port its port; 0 takes any free one
 * @param url how the world calls it: https, host and port, nothing behind
 * @param certificate the file with the certificate and those that vouch for it; made at the first start when missing
 * @param key the file with its private key
 */
public record ListenerConfig(InetAddress address, int port, URI url, Path certificate, Path key) {

    public ListenerConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        if (!"https".equals(url.getScheme()) || url.getHost() == null || hasMore(url)) {
            throw new IllegalArgumentException("the url is https, host and port, without a path");
        }
    }

    static ListenerConfig defaults(String name, int port, Path home) {
        return new ListenerConfig(
                InetAddress.ofLiteral("127.0.0.1"),
                port,
                URI.create(String.format(Locale.ROOT, "https://localhost:%d", port)),
                home.resolve("data/tls/" + name + ".crt"),
                home.resolve("data/tls/" + name + ".key"));
    }

    private static boolean hasMore(URI url) {
        return !url.getRawPath().isEmpty()
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null;
    }
}
