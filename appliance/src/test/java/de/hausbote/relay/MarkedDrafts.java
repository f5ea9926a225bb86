package de.hausbote.relay;

import de.hausbote.conversation.TemplateDraft;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Drafts of templates of every form that can be handed over, with a mark in each of their words. */
final class MarkedDrafts {
    private static final Button LINK = new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}");
    private static final Button CALL = new Button(ButtonKind.PHONE, "Anrufen", "+4930555");
    private final Canaries canaries;

    MarkedDrafts(Canaries canaries) {
        this.canaries = canaries;
    }

    TemplateDraft counted(Set<String> said, String answer) {
        var buttons = List.of(new Button(ButtonKind.REPLY, word(said, "label of a draft"), ""), LINK, CALL);
        return new TemplateDraft(
                "termin_" + answer.toLowerCase(Locale.ROOT),
                "de",
                Category.UTILITY,
                new Header(HeaderKind.TEXT, word(said, "header of a draft") + " am {{1}} bei uns"),
                "Guten Tag {{1}}, " + word(said, "words of a draft") + " bis bald.",
                word(said, "footer of a draft"),
                buttons,
                List.of("Montag", "Frau Muster", "abc"));
    }

    TemplateDraft named(Set<String> said, String answer) {
        return new TemplateDraft(
                "namen_" + answer.toLowerCase(Locale.ROOT),
                "de",
                Category.UTILITY,
                new Header(HeaderKind.TEXT, "Am {{wann}} bei uns"),
                "Guten Tag {{name}}, bis bald.",
                "",
                List.of(),
                List.of(word(said, "sample above a draft"), word(said, "sample of a draft")));
    }

    /** Two cards alike but for their words, with a place that has this number or name. */
    TemplateDraft cards(Set<String> said, String answer, String place) {
        var cards = List.of(card(said, place), card(said, place));
        return new TemplateDraft(
                "karten_" + place + "_" + answer.toLowerCase(Locale.ROOT),
                "de",
                Category.MARKETING,
                Header.NONE,
                word(said, "words above cards of a draft") + " STOPP",
                "",
                List.of(),
                cards,
                List.of(
                        word(said, "sample on a card of a draft"),
                        "klein",
                        word(said, "sample on a card of a draft"),
                        "gross"));
    }

    private Card card(Set<String> said, String place) {
        var words = word(said, "words on a card of a draft") + " am {{" + place + "}} frei.";
        return new Card(new Header(HeaderKind.IMAGE, ""), words, List.of(LINK, CALL));
    }

    static TemplateDraft film(String answer) {
        return new TemplateDraft(
                "plan_" + answer.toLowerCase(Locale.ROOT),
                "de",
                Category.UTILITY,
                new Header(HeaderKind.VIDEO, ""),
                "Guten Tag.",
                "",
                List.of(),
                List.of());
    }

    private String word(Set<String> said, String field) {
        var word = canaries.in(field);
        said.add(word);
        return word;
    }
}
