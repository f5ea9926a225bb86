package de.hausbote.custody;

/** In which language a page speaks, and from which list its words are. */
public enum PageLanguage {
    GERMAN("de"),
    ENGLISH("en");

    private final String code;

    PageLanguage(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
