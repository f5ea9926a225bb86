package de.hausbote.hours;

/** The languages in which hours are told; the stored form is the two letters. */
public enum Language {
    GERMAN("de"),
    ENGLISH("en");

    private final String letters;

    Language(String letters) {
        this.letters = letters;
    }

    /** Two letters. */
    public String letters() {
        return letters;
    }

    String of(String german, String english) {
        return this == GERMAN ? german : english;
    }
}
