package de.hausbote.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which language the house speaks to people outside. The code is the stored form. */
public enum HouseLanguage {
    GERMAN("de", "Deutsch", Locale.GERMANY),
    ENGLISH("en", "English", Locale.UK);

    private final String code;
    private final String own;
    private final Locale locale;

    HouseLanguage(String code, String own, Locale locale) {
        this.code = code;
        this.own = own;
        this.locale = locale;
    }

    /** Two letters. */
    public String code() {
        return code;
    }

    /** What it calls itself. */
    public String own() {
        return own;
    }

    /** How days and numbers are written in it. */
    public Locale locale() {
        return locale;
    }

    public static Optional<HouseLanguage> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
