package de.hausbote.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters that a question can have; the first spelling is the one of the interface. */
@SuppressWarnings("ImmutableEnumChecker") // lists of strings that are copies; the checker cannot see that
public enum FilterName {
    FROM(About.MESSAGES, "from", "von"),
    SINCE(About.MESSAGES, "since", "seit"),
    UNTIL(About.MESSAGES, "until", "bis"),
    HAS(About.MESSAGES, "has", "mit"),
    PERSON(About.CONVERSATIONS, "person", "kontakt", "contact"),
    CHANNEL(About.CONVERSATIONS, "channel", "kanal"),
    TEAM(About.CONVERSATIONS, "team"),
    OWNER(About.CONVERSATIONS, "owner", "zuständig", "zustaendig", "bearbeiter"),
    STATE(About.CONVERSATIONS, "state", "status");

    private static final Map<String, FilterName> SPELLED = Arrays.stream(values())
            .flatMap(name -> name.spellings.stream().map(spelling -> Map.entry(spelling, name)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What a filter tells apart. */
    private enum About {
        MESSAGES,
        CONVERSATIONS
    }

    private final About about;
    private final List<String> spellings;

    FilterName(About about, String... spellings) {
        this.about = about;
        this.spellings = List.of(spellings);
    }

    /** Whether it goes for all messages of a conversation alike, and for its contact. */
    boolean aboutConversations() {
        return about == About.CONVERSATIONS;
    }

    /** Any spelling of any name, for a pattern. */
    static String anySpelling() {
        return SPELLED.keySet().stream()
                .flatMap(spelling -> Stream.of(spelling, Normalizer.normalize(spelling, Normalizer.Form.NFD)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** @param spelled in any case, and in either of the two ways to write an umlaut */
    static FilterName of(String spelled) {
        var name =
                SPELLED.get(Normalizer.normalize(spelled, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        if (name == null) {
            throw new IllegalArgumentException("expected the name of a filter");
        }
        return name;
    }
}
