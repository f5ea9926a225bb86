package de.hausbote.web.open;

import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.HouseLanguage;

/** What stands above a wording beside its box on the page of a widget. */
public final class BoxTitle {
    private BoxTitle() {}

    public static String of(Kind kind, HouseLanguage language) {
        return WidgetWords.in(language).of(kind == Kind.SERVICE ? "agree" : "offers");
    }
}
