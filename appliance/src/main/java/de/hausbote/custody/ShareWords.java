package de.hausbote.custody;

import de.hausbote.custody.ShareRefusedException.Code;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A share, or the recovery kit, as words on paper: twelve rows of four words, each with a number that finds what was read
 * or typed wrongly. Whoever has the paper has the share; there is no passphrase.
 *
 * <p>Form 1, a word for each byte: kind (1), tag of the house (4), generation (2), threshold, count, number (1 each),
 * secret (32), beginning of a hash over everything before (6).
 */
final class ShareWords {
    static final int ROWS = 12;

    private static final int SUM = 6;
    private static final int SECRET = Share.PART - 1;
    private static final int LENGTH = ROWS * WordRow.WORDS;

    private ShareWords() {}

    /** The rows as they are typed: one on a line, the check number at its end. */
    static String text(Share share, PageLanguage language) {
        return rows(share, language).stream()
                .map(row -> String.join(" ", row.words()) + String.format(Locale.ROOT, " %03d", row.check()))
                .collect(Collectors.joining("\n"));
    }

    static List<WordRow> rows(Share share, PageLanguage language) {
        var bytes = bytes(share);
        try {
            return IntStream.range(0, ROWS)
                    .mapToObj(row -> WordRow.of(
                            row + 1,
                            Arrays.copyOfRange(bytes, row * WordRow.WORDS, (row + 1) * WordRow.WORDS),
                            WordList.of(language)))
                    .toList();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * What somebody typed from the paper, in either language; the caller closes the share.
     *
     * @throws ShareRefusedException naming the row, when a word, a number, or a row is wrong or missing
     */
    static Share read(String typed) {
        var rows = TypedRows.in(typed);
        if (rows.isEmpty()) {
            throw new ShareRefusedException(Code.NOT_A_SHARE);
        }
        var bytes = bytes(rows, WordList.of(language(rows)));
        try {
            return share(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Few words are in both lists: the right language is the one that knows more of them. */
    private static PageLanguage language(List<WordRow> rows) {
        Comparator<PageLanguage> byKnownWords = Comparator.comparingLong(language ->
                rows.stream().mapToLong(row -> row.known(WordList.of(language))).sum());
        return Stream.of(PageLanguage.values()).max(byKnownWords).orElseThrow();
    }

    private static byte[] bytes(List<WordRow> rows, WordList list) {
        var bytes = ByteBuffer.allocate(LENGTH);
        for (var at = 0; at < Math.min(rows.size(), ROWS); at++) {
            var number = at + 1;
            bytes.put(rows.get(at)
                    .values(number, list)
                    .orElseThrow(() -> ShareRefusedException.inRow(Code.DAMAGED_ROW, number)));
        }
        if (rows.size() < ROWS) {
            throw ShareRefusedException.inRow(Code.MISSING_ROW, rows.size() + 1);
        }
        if (rows.size() > ROWS) {
            throw ShareRefusedException.inRow(Code.DAMAGED_ROW, ROWS + 1);
        }
        return bytes.array();
    }

    private static byte[] bytes(Share share) {
        var part = share.part();
        var bytes = ByteBuffer.allocate(LENGTH)
                .put(share.kind().code())
                .put(share.house().bytes())
                .putShort((short) share.generation())
                .put((byte) share.threshold())
                .put((byte) share.count())
                .put(part);
        Arrays.fill(part, (byte) 0);
        var said = Arrays.copyOf(bytes.array(), LENGTH - SUM);
        bytes.put(Checksum.of(said), 0, SUM);
        Arrays.fill(said, (byte) 0);
        return bytes.array();
    }

    private static Share share(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var kind = ShareKind.coded(in.get()).orElseThrow(() -> new ShareRefusedException(Code.DAMAGED));
        var house = new byte[HouseTag.LENGTH];
        var part = new byte[1 + SECRET];
        in.get(house);
        var generation = Short.toUnsignedInt(in.getShort());
        var threshold = in.get();
        var count = in.get();
        in.get(part);
        var said = Arrays.copyOf(bytes, LENGTH - SUM);
        try {
            if (!Checksum.fits(said, Arrays.copyOfRange(bytes, LENGTH - SUM, LENGTH))) {
                throw new ShareRefusedException(Code.DAMAGED);
            }
            return new Share(kind, HouseTag.of(house), generation, threshold, count, CustodianName.NONE, part);
        } catch (IllegalArgumentException _) {
            throw new ShareRefusedException(Code.DAMAGED);
        } finally {
            Arrays.fill(part, (byte) 0);
            Arrays.fill(said, (byte) 0);
        }
    }
}
