package de.hausbote.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be dialled. Public hosts are reached on globally routed addresses only: nothing of this machine, of
 * its network, of a carrier's inner network, and no form of IPv6 that carries an IPv4 address inside. Practice is reached
 * on this machine only.
 */
final class AddressPolicy {
    private static final List<Block> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::parse)
            .toList();
    private static final Block GLOBAL_IPV6 = Block.parse("2000::/3");

    private AddressPolicy() {}

    static boolean permits(InetAddress address, Trust trust) {
        return switch (trust.reached()) {
            case PUBLIC -> global(address);
            case THIS_MACHINE -> address.isLoopbackAddress();
        };
    }

    /** A proxy stands in the house or outside, but at one place. */
    static boolean permitsProxy(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    private static boolean global(InetAddress address) {
        var routed = address instanceof Inet4Address || GLOBAL_IPV6.holds(address);
        return routed && REFUSED.stream().noneMatch(block -> block.holds(address));
    }

    /** All addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {
        static Block parse(String text) {
            var slash = text.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            var prefix = first.getAddress();
            var bytes = address.getAddress();
            if (prefix.length != bytes.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((prefix[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
