package de.hausbote.web.api;

import de.hausbote.web.BadRequestException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Closed words and times as the interface writes them: lower case, milliseconds. */
final class Words {
    private Words() {}

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a closed word; the field is named when it is none of them. */
    static <E extends Enum<E>> E read(String field, String word, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> of(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(field));
    }

    static Optional<Long> millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli);
    }

    /** A text that may be missing, which inside is an empty one. */
    static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
