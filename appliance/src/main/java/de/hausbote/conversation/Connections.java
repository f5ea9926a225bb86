package de.hausbote.conversation;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.vault.Authority;
import de.hausbote.vault.Certificates;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Which connections an account may have. */
final class Connections {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.:-]{0,252}[a-z0-9])?");
    private static final int MOST_AUTHORITIES = 50;
    private static final int LONGEST = 30_000;
    private static final int MOST_PORTS = 65_535;

    private Connections() {}

    /** @throws RefusedException PROXY_UNCLEAR, CERTIFICATES_UNREADABLE or CERTIFICATE_EXPIRED */
    static void check(NewConnection wanted, Instant now) {
        proxy(wanted);
        if (!wanted.authorities().isEmpty()) {
            authorities(wanted.authorities(), now);
        }
    }

    private static void proxy(NewConnection wanted) {
        var none = wanted.proxyHost().isEmpty();
        var port = wanted.proxyPort() >= 1 && wanted.proxyPort() <= MOST_PORTS;
        if (!none && !(HOST.matcher(wanted.proxyHost()).matches() && port)) {
            throw new RefusedException(Code.PROXY_UNCLEAR);
        }
    }

    private static void authorities(String pem, Instant now) {
        var read = read(pem);
        if (read.isEmpty() || read.size() > MOST_AUTHORITIES || pem.length() > LONGEST) {
            throw new RefusedException(Code.CERTIFICATES_UNREADABLE);
        }
        if (read.stream().anyMatch(authority -> !authority.until().isAfter(now))) {
            throw new RefusedException(Code.CERTIFICATE_EXPIRED);
        }
    }

    static List<Authority> read(String pem) {
        return Certificates.authorities(pem);
    }
}
