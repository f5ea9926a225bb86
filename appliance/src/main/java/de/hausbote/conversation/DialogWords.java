package de.hausbote.conversation;

import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.language.Spoken;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Buttons;
import de.hausbote.message.Content.Offer;
import de.hausbote.message.Content.Option;
import java.util.List;

/** What the house says when it asks in the chat, in both languages. */
final class DialogWords {
    /** What a message with buttons may say (WhatsApp Cloud API, interactive messages). */
    private static final int LONGEST_WITH_BUTTONS = 1_024;

    private DialogWords() {}

    /** The question with its wording; by words alone where that is too long for buttons. Keys are given later. */
    static Content question(Kind kind, String wording, Spoken language) {
        var asked = opening(language) + wording;
        if (asked.length() <= LONGEST_WITH_BUTTONS) {
            return new Offer(asked, new Buttons(buttons(kind, language)));
        }
        return new Content.Text(asked + "\n\n" + byWords(kind, language));
    }

    private static String opening(Spoken language) {
        return language == Spoken.GERMAN ? "Automatische Frage: " : "Automatic question: ";
    }

    private static List<Option> buttons(Kind kind, Spoken language) {
        var titles = switch (kind) {
            case SERVICE ->
                language == Spoken.GERMAN
                        ? List.of("Ja, einverstanden", "Nein", "Mensch")
                        : List.of("Yes, I agree", "No", "Human");
            case MARKETING ->
                language == Spoken.GERMAN ? List.of("Ja, gern", "Nein, danke") : List.of("Yes, please", "No, thanks");
            case SPECIAL, SECRECY, AGE -> language == Spoken.GERMAN ? List.of("Ja", "Nein") : List.of("Yes", "No");
        };
        return titles.stream().map(title -> new Option("", title, "")).toList();
    }

    private static String byWords(Kind kind, Spoken language) {
        return switch (kind) {
            case SERVICE ->
                language == Spoken.GERMAN
                        ? "Antworten Sie mit JA oder NEIN, oder mit MENSCH, wenn Sie mit einer Person sprechen möchten."
                        : "Answer with YES or NO, or with HUMAN if you want to speak to a person.";
            case MARKETING, SPECIAL, SECRECY, AGE ->
                language == Spoken.GERMAN ? "Antworten Sie mit JA oder NEIN." : "Answer with YES or NO.";
        };
    }

    static String agreed(Spoken language) {
        return language == Spoken.GERMAN
                ? "Automatische Antwort: Danke. Wir antworten Ihnen hier. Mit STOPP beenden Sie Werbung jederzeit."
                : "Automatic reply: Thank you. We answer you here. STOP ends advertising at any time.";
    }

    /** @param others how else the house is reached, or empty */
    static String declined(Spoken language, String others) {
        var words = language == Spoken.GERMAN
                ? "Automatische Antwort: Wir antworten Ihnen hier nicht. Genauso gut erreichen Sie uns so: "
                : "Automatic reply: We do not answer you here. You reach us just as well like this: ";
        var back = language == Spoken.GERMAN
                ? "Wenn Sie es sich anders überlegen, drücken Sie oben auf Ja."
                : "If you change your mind, press Yes above.";
        return (words + others).strip() + "\n\n" + back;
    }

    static String person(Spoken language) {
        return language == Spoken.GERMAN
                ? "Automatische Antwort: Eine Person meldet sich hier bei Ihnen."
                : "Automatic reply: A person will get back to you here.";
    }
}
