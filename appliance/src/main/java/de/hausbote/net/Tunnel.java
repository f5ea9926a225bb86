package de.hausbote.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/** Asks a proxy for a connection to the other side: one line, the host, the login, and nothing else. */
final class Tunnel {
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");
    private static final int LONGEST_ANSWER = 16_384;
    /** The last four bytes of a head: two ends of a line. */
    private static final int END = 0x0d0a0d0a;

    private static final int LOGIN_WANTED = 407;

    private Tunnel() {}

    /** @throws RefusedCallException when the proxy does not connect us */
    static void open(Socket bare, Way.Proxy proxy, Destination to, Duration limit) throws IOException {
        bare.setSoTimeout(Math.toIntExact(limit.toMillis()));
        bare.getOutputStream().write(request(proxy, to).getBytes(ISO_8859_1));
        bare.getOutputStream().flush();
        var status = status(head(bare));
        if (status == LOGIN_WANTED) {
            throw new RefusedCallException(Fault.PROXY_LOGIN);
        }
        if (status / 100 != 2) {
            throw new RefusedCallException(Fault.PROXY_REFUSED);
        }
    }

    private static String request(Way.Proxy proxy, Destination to) {
        var authority = to.host() + ":" + to.port();
        var login = proxy.login().isEmpty()
                ? ""
                : "Proxy-Authorization: Basic "
                        + Base64.getEncoder().encodeToString(proxy.login().getBytes(UTF_8)) + "\r\n";
        return "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + login + "\r\n";
    }

    /** Byte by byte, because what follows belongs to the other side already. */
    private static String head(Socket bare) throws IOException {
        var head = new ByteArrayOutputStream();
        var last = 0;
        while (last != END) {
            var next = bare.getInputStream().read();
            if (next < 0 || head.size() > LONGEST_ANSWER) {
                throw new RefusedCallException(Fault.PROXY_REFUSED);
            }
            head.write(next);
            last = (last << 8) | next;
        }
        return head.toString(ISO_8859_1);
    }

    private static int status(String head) {
        var answer = ANSWER.matcher(head.lines().findFirst().orElse(""));
        return answer.matches() ? Integer.parseInt(answer.group(1)) : 0;
    }
}
