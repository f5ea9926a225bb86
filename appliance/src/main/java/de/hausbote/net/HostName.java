package de.hausbote.net;

import java.util.regex.Pattern;

/**
 * Which host names are names. What looks like a number in any notation (decimal, octal, hexadecimal, shortened) is none:
 * resolvers read such forms as addresses.
 */
final class HostName {
    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LOOPBACK = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*localhost");

    private HostName() {}

    static boolean permitted(String host, Trust trust) {
        return switch (trust.reached()) {
            case PUBLIC -> host.length() <= LONGEST && NAME.matcher(host).matches() && !loopback(host);
            case THIS_MACHINE -> loopback(host);
        };
    }

    /** Names below localhost never leave the machine, not even as a question. */
    static boolean loopback(String host) {
        return host.length() <= LONGEST && LOOPBACK.matcher(host).matches();
    }
}
