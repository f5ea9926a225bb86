package de.hausbote.conversation;

import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.OptWord.Meaning;

/** What the house answers by itself to somebody who stops advertising or lets it come again, in her language. */
final class Confirmations {
    private static final String STOPPED_GERMAN = """
            Automatische Antwort: Wir schicken Ihnen keine Werbung mehr. Ihre Anliegen beantworten wir hier weiterhin. Wenn \
            Sie es sich anders überlegen, schreiben Sie START.""";

    private static final String STOPPED_ENGLISH = """
            Automatic reply: We will send you no more advertising. We still answer your questions here. If you change your \
            mind, write START.""";

    private static final String STARTED_GERMAN = """
            Automatische Antwort: Sie bekommen wieder, wozu Sie eingewilligt hatten. Mit STOPP beenden Sie das jederzeit.""";

    private static final String STARTED_ENGLISH = """
            Automatic reply: You get again what you had agreed to. STOP ends it at any time.""";

    private Confirmations() {}

    static String of(Meaning meaning, Language language) {
        return switch (meaning) {
            case STOP -> in(language, STOPPED_GERMAN, STOPPED_ENGLISH);
            case START -> in(language, STARTED_GERMAN, STARTED_ENGLISH);
        };
    }

    private static String in(Language language, String german, String english) {
        return switch (language) {
            case GERMAN -> german;
            case ENGLISH -> english;
            case EITHER -> german + "\n\n" + english;
        };
    }
}
