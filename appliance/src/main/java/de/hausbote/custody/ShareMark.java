package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.HostSeal;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** By what the house knows a share again without keeping it. */
final class ShareMark {

    private ShareMark() {}

    static String of(Share share, HostSeal host) {
        var part = share.part();
        try {
            return HexFormat.of().formatHex(host.mark(share.kind().name(), part));
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    static boolean fits(Share share, String mark, HostSeal host) {
        return MessageDigest.isEqual(of(share, host).getBytes(US_ASCII), mark.getBytes(US_ASCII));
    }
}
