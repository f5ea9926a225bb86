package de.hausbote.conversation;

import de.hausbote.message.Content;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody answers to a question of the house: by one of its buttons, or by a word of her own that says nothing else. */
enum DialogAnswer {
    YES,
    NO,
    /** She wants to speak to somebody. */
    PERSON;

    private static final Map<DialogAnswer, Set<String>> WORDS = Map.of(
            YES,
                    Set.of(
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
                            "j"),
            NO, Set.of("nein", "neindanke", "ne", "nee", "nicht", "no", "nothanks", "nothankyou", "n"),
            PERSON,
                    Set.of(
                            "mensch",
                            "person",
                            "mitarbeiter",
                            "mitarbeiterin",
                            "human",
                            "agent",
                            "operator",
                            "someone"));
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    static Optional<DialogAnswer> read(Content content) {
        var said = Withdrawing.said(content);
        var bare = NO_LETTERS.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("");
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(bare))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether it can only mean the question, however long ago that was asked: one of its buttons. */
    static boolean agreesByButton(Content content) {
        return content instanceof Content.ButtonReply && read(content).equals(Optional.of(YES));
    }
}
