package de.hausbote.widget;

import java.util.Arrays;
import java.util.Optional;

/** In which language a widget speaks. The code is the stored form. */
public enum WidgetLanguage {
    GERMAN("de", "Guten Tag"),
    ENGLISH("en", "Hello");

    private final String code;
    private final String greeting;

    WidgetLanguage(String code, String greeting) {
        this.code = code;
        this.greeting = greeting;
    }

    public static Optional<WidgetLanguage> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Two letters. */
    public String code() {
        return code;
    }

    /** With which the text begins that stands ready in the messenger. */
    String greeting() {
        return greeting;
    }
}
