package de.hausbote.config;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * One address or a network of them, written like {@code 10.1.0.0/16}. No name is ever looked up.
 *
 * @param prefix how many leading bits decide
 */
public record AddressRange(InetAddress network, int prefix) {

    public AddressRange {
        if (prefix < 0 || prefix > bits(network)) {
            throw new IllegalArgumentException("a network is written like 10.1.0.0/16");
        }
    }

    public static AddressRange parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            var address = InetAddress.ofLiteral(text);
            return new AddressRange(address, bits(address));
        }
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public boolean contains(InetAddress address) {
        var asked = address.getAddress();
        var known = network.getAddress();
        if (asked.length != known.length) {
            return false;
        }
        var whole = prefix / Byte.SIZE;
        var rest = prefix % Byte.SIZE;
        return Arrays.equals(asked, 0, whole, known, 0, whole)
                && (rest == 0 || (asked[whole] ^ known[whole]) >> (Byte.SIZE - rest) == 0);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
