package de.hausbote.conversation;

import de.hausbote.consent.OptWord.Language;

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

    /** @param topic which advertising she does not want any more; empty for any */
    static String ended(String topic, Language language) {
        return topic.isEmpty()
                ? in(language, STOPPED_GERMAN, STOPPED_ENGLISH)
                : in(language, endedGerman(topic), endedEnglish(topic));
    }

    private static String endedGerman(String topic) {
        return "Automatische Antwort: Zu „" + topic
                + "“ schicken wir Ihnen keine Werbung mehr. Mit STOPP beenden Sie jede Werbung.";
    }

    private static String endedEnglish(String topic) {
        return "Automatic reply: We will send you no more advertising about “" + topic + "”. STOP ends all of it.";
    }

    static String started(Language language) {
        return in(language, STARTED_GERMAN, STARTED_ENGLISH);
    }

    private static String in(Language language, String german, String english) {
        return switch (language) {
            case GERMAN -> german;
            case ENGLISH -> english;
            case EITHER -> german + "\n\n" + english;
        };
    }
}
