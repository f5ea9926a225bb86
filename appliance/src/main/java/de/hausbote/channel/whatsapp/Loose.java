package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads fields of a provider's tree as they come: numbers and strings change places, one object stands where a list was
 * promised, and whatever is of no use reads as if it were not there.
 */
final class Loose {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,48}");
    private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    private Loose() {}

    /** The text or number of a field, or empty. Halves of characters, which no encoding can carry, are replaced. */
    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() || value.isNumber() ? wholeCharacters(value.asText()) : "";
    }

    /** As {@link #text}, and at most so many UTF-16 units of it. */
    static String text(JsonNode node, String field, int most) {
        return shortened(text(node, field), most);
    }

    /** At most so many UTF-16 units, and no half of a character. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : wholeCharacters(text.substring(0, most));
    }

    /** A word for counting and for showing, or {@code otherwise} when the provider's is none. */
    static String word(String text, String otherwise) {
        return WORD.matcher(text).matches() ? text : otherwise;
    }

    static JsonNode object(JsonNode node, String field) {
        var value = node.path(field);
        return value.isObject() ? value : MissingNode.getInstance();
    }

    static Iterable<JsonNode> each(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isArray()) {
            return value;
        }
        return value.isObject() ? List.of(value) : List.of();
    }

    static OptionalDouble number(JsonNode node, String field) {
        try {
            var number = Double.parseDouble(text(node, field));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException absent) {
            return OptionalDouble.empty();
        }
    }

    /** Seconds since 1970 as a time; the receipt instead of nonsense and of times that have not come yet. */
    static Instant time(JsonNode node, String field, Instant received) {
        var seconds = text(node, field);
        if (!SECONDS.matcher(seconds).matches()) {
            return received;
        }
        var time = Instant.ofEpochSecond(Long.parseLong(seconds));
        var possible = time.isAfter(EARLIEST) && time.isBefore(received.plus(CLOCK_DIFFERENCE));
        return possible ? time : received;
    }

    private static String wholeCharacters(String text) {
        if (text.codePoints().noneMatch(Loose::half)) {
            return text;
        }
        var whole = new StringBuilder(text.length());
        text.codePoints().map(point -> half(point) ? '\uFFFD' : point).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean half(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
