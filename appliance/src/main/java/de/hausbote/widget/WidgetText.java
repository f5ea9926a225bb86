package de.hausbote.widget;

import de.hausbote.consent.HouseLanguage;

/**
 * What a widget says in one language.
 *
 * @param headline at most 80 characters
 * @param sentence at most 400 characters
 * @param answers who answers, at most 160 characters, or empty
 * @param hours when somebody answers, in words and at most 300 characters, or empty
 */
public record WidgetText(HouseLanguage language, String headline, String sentence, String answers, String hours) {
    /** @throws WrongFieldException for what is too long, or missing */
    public WidgetText {
        headline = Fields.words("headline", headline, 80);
        sentence = Fields.words("sentence", sentence, 400);
        answers = Fields.line("answers", answers, 160);
        hours = Fields.lines("hours", hours, 300);
    }
}
