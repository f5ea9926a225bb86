package de.hausbote.simulator;

import java.util.regex.Pattern;

/** What a customer makes of an answer: a few words decide, as with most small talk. */
enum Sense {
    A_FILE("(?!)"),
    WANTS_PHOTO("\\b(fotos?|bild(er)?|aufnahmen?|photos?|pictures?|snapshot)\\b"),
    WANTS_PAPER("\\b(pdf|dokumente?|unterlagen?|rechnung|police|beleg|kontoauszug|documents?|invoice|policy|receipt"
            + "|statement|letter)\\b"),
    FAREWELL("(auf wiedersehen|auf wiederhören|schönen (tag|abend|feierabend)|alles gute|tschüss|goodbye|have a (nice"
            + "|good|great)|take care|bye\\b)"),
    THANKS("^\\W*(vielen dank|danke( schön| sehr)?|besten dank|thank you( very much| so much)?|thanks( a lot)?)\\W*$"),
    SOMETHING_ELSE("");

    private final Pattern words;

    Sense(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Sense of(SentMessage answer) {
        if (!answer.media().isEmpty()) {
            return A_FILE;
        }
        for (var sense : values()) {
            if (sense.words.matcher(answer.text()).find()) {
                return sense;
            }
        }
        return SOMETHING_ELSE;
    }
}
