package de.hausbote.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name; the operating system's in the program, a table in tests. */
@FunctionalInterface
interface NameService {
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The operating system's, except for names that mean this machine. */
    static List<InetAddress> system(String host) throws UnknownHostException {
        if (HostName.loopback(host)) {
            return List.of(
                    InetAddress.getByAddress(
                            host, InetAddress.ofLiteral("127.0.0.1").getAddress()),
                    InetAddress.getByAddress(host, InetAddress.ofLiteral("::1").getAddress()));
        }
        return List.of(InetAddress.getAllByName(host));
    }
}
