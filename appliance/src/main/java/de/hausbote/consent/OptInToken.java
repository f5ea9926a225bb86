package de.hausbote.consent;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Proves that whoever writes is whoever agreed on a page: 64 random bits that she carries from there into the text of her
 * first message, as {@code [hb-abcdefghijk]}.
 *
 * @param value eleven characters of base64url
 */
public record OptInToken(String value) {
    private static final Pattern MARK = Pattern.compile("\\[hb-([A-Za-z0-9_-]{11})]");
    private static final Pattern MARK_AND_GAP = Pattern.compile("[ \\t]*" + MARK.pattern());

    /** Somebody who went to the page several times may send more than one of them along. */
    private static final int MOST = 3;

    /** What is left of a text that was nothing but a mark: it shows that something stood there. */
    private static final String EMPTY_MARK = "[hb]";

    static OptInToken of(long random) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(random).array();
        return new OptInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Those that stand in a text, each once, three at most. */
    public static List<OptInToken> in(String text) {
        var found = new LinkedHashSet<OptInToken>();
        MARK.matcher(text).results().map(MatchResult::group).forEach(mark -> found.add(new OptInToken(bare(mark))));
        return found.stream().limit(MOST).toList();
    }

    private static String bare(String mark) {
        return mark.substring("[hb-".length(), mark.length() - 1);
    }

    /** The text as people see it. */
    public static String without(String text) {
        if (!MARK.matcher(text).find()) {
            return text;
        }
        var rest = MARK_AND_GAP.matcher(text).replaceAll("").strip();
        return rest.isEmpty() ? EMPTY_MARK : rest;
    }

    /** As it travels. */
    public String mark() {
        return "[hb-" + value + "]";
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
