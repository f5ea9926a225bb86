package de.hausbote.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The newest entries of the record, by what they are known again.
 *
 * <p>Form: for each entry, oldest first, its sequence (8 bytes), its time in milliseconds UTC (8), and the digest of all its
 * fields (32).
 */
record RecordHead(List<Mark> marks) {
    /** So many entries are enough to tell one database from another. */
    static final int LONGEST = 16;

    private static final int DIGEST = 32;
    private static final int MARK = 2 * Long.BYTES + DIGEST;

    /** @param digest hexadecimal */
    record Mark(long sequence, Instant at, String digest) {}

    RecordHead {
        marks = List.copyOf(marks);
    }

    /** @param newest oldest first */
    static RecordHead of(List<AuditEntry> newest) {
        return new RecordHead(newest.stream()
                .map(entry -> new Mark(entry.sequence(), entry.at(), entry.digest()))
                .toList());
    }

    /** Nothing when these are not the bytes of a head. */
    static Optional<RecordHead> read(byte[] bytes) {
        if (bytes.length % MARK != 0 || bytes.length > LONGEST * MARK) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var marks = new ArrayList<Mark>();
        while (in.hasRemaining()) {
            var sequence = in.getLong();
            var at = Instant.ofEpochMilli(in.getLong());
            var digest = new byte[DIGEST];
            in.get(digest);
            marks.add(new Mark(sequence, at, HexFormat.of().formatHex(digest)));
        }
        return Optional.of(new RecordHead(marks));
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(marks.size() * MARK);
        for (var mark : marks) {
            out.putLong(mark.sequence())
                    .putLong(mark.at().toEpochMilli())
                    .put(HexFormat.of().parseHex(mark.digest()));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    Optional<Mark> newest() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }

    long oldestSequence() {
        return marks.isEmpty() ? 0 : marks.getFirst().sequence();
    }
}
