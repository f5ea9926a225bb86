package de.hausbote.conversation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in an automatic answer that is filled in when it is said, as {@code {next-opening}}. */
enum AnswerPlace {
    HOURS,
    NEXT_OPENING,
    ORGANISATION,
    PROFILE;

    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*)\\}");

    String written() {
        return "{" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
    }

    /** Whether it holds only places that there are, each once, and no bracket by itself. */
    static boolean known(String text) {
        var seen = EnumSet.noneOf(AnswerPlace.class);
        var whole = WRITTEN.matcher(text)
                .results()
                .allMatch(found -> of(found.group()).filter(seen::add).isPresent());
        return whole && !WRITTEN.matcher(text).replaceAll("").matches("(?s).*[{}].*");
    }

    /** What is filled in is not looked at again. */
    static String fill(String text, Function<AnswerPlace, String> value) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, value)));
    }

    private static String value(MatchResult found, Function<AnswerPlace, String> value) {
        return of(found.group()).map(value).orElse(found.group());
    }

    private static Optional<AnswerPlace> of(String written) {
        return Arrays.stream(values())
                .filter(place -> place.written().equals(written))
                .findFirst();
    }
}
