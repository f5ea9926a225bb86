package de.hausbote.conversation;

import de.hausbote.message.Content;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody answers to a question of the house: by one of its buttons, or by a word of her own that says nothing else. */
enum DialogAnswer {
    YES(Set.of(
            "ja",
            "jaeinverstanden",
            "einverstanden",
            "jagern",
            "ok",
            "okay",
            "jabitte",
            "yes",
            "yesiagree",
            "iagree",
            "agree",
            "yesplease",
            "y",
            "j")),
    NO(Set.of("nein", "neindanke", "ne", "nee", "nicht", "no", "nothanks", "nothankyou", "n")),
    /** She wants to speak to somebody. */
    PERSON(Set.of("mensch", "person", "mitarbeiter", "mitarbeiterin", "human", "agent", "operator", "someone"));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    DialogAnswer(Set<String> words) {
        this.words = words;
    }

    static Optional<DialogAnswer> read(Content content) {
        var said = Withdrawing.said(content);
        var bare = NO_LETTERS.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("");
        for (var answer : values()) {
            if (answer.words.contains(bare)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Whether it can only mean the question, however long ago that was asked: one of its buttons. */
    static boolean agreesByButton(Content content) {
        return content instanceof Content.ButtonReply && read(content).equals(Optional.of(YES));
    }
}
