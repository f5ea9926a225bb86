package de.hausbote.relay;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The newest entry of the ledger, by what it is known again. Its form in a file: the place (8 bytes), the hash (32).
 *
 * @param place 0 when there is no entry yet
 * @param chain hexadecimal
 */
record LedgerHead(long place, String chain) {
    private static final int HASH = 32;

    static final LedgerHead NONE = new LedgerHead(0, LedgerEntry.BEGINNING);

    /** Nothing when these are not the bytes of a head. */
    static Optional<LedgerHead> read(byte[] bytes) {
        if (bytes.length != Long.BYTES + HASH) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var place = in.getLong();
        var chain = new byte[HASH];
        in.get(chain);
        return Optional.of(new LedgerHead(place, HexFormat.of().formatHex(chain)));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + HASH)
                .putLong(place)
                .put(HexFormat.of().parseHex(chain))
                .array();
    }
}
