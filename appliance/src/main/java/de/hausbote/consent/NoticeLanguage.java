package de.hausbote.consent;

import java.util.Arrays;
import java.util.Optional;

/** In which language a notice speaks. */
public enum NoticeLanguage {
    GERMAN("de", "Deutsch"),
    ENGLISH("en", "English");

    private final String code;
    private final String own;

    NoticeLanguage(String code, String own) {
        this.code = code;
        this.own = own;
    }

    /** Two letters. */
    public String code() {
        return code;
    }

    /** What it calls itself. */
    public String own() {
        return own;
    }

    public static Optional<NoticeLanguage> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
