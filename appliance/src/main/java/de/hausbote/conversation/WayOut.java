package de.hausbote.conversation;

import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Form;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whoever is sent advertising is told in it how it ends (CON-5): a word by which she ends it stands in the text, in the
 * footer or on a button, whoever wrote the template.
 */
final class WayOut {
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)\\b(stopp?|abmeld(en|ung)|abbestell(en|ung)|austragen|widerruf(en)?|unsubscribe|opt[ -]?out)\\b");

    private WayOut() {}

    static boolean standsIn(Form form) {
        var buttons =
                Stream.concat(form.buttons().stream(), form.cards().stream().flatMap(card -> card.buttons().stream()));
        return standsIn(Stream.of(
                        Stream.of(form.body(), form.footer()),
                        form.cards().stream().map(Card::body),
                        buttons.map(Button::label))
                .flatMap(said -> said));
    }

    /** The same as she gets it. */
    static boolean standsIn(Templated message) {
        var buttons = Stream.concat(
                message.buttons().stream(), message.cards().stream().flatMap(card -> card.buttons().stream()));
        return standsIn(Stream.of(
                        Stream.of(message.text(), message.footer()),
                        message.cards().stream().map(FormCard::text),
                        buttons.map(FormButton::label))
                .flatMap(said -> said));
    }

    private static boolean standsIn(Stream<String> said) {
        return said.anyMatch(words -> WORDS.matcher(words).find());
    }
}
