package de.hausbote.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a privacy notice cannot do without (articles 13 and 14 GDPR) and the program does not know by itself. The name is
 * the stored form.
 */
public enum NoticeFact {
    /** Who answers for the data, by name. */
    CONTROLLER("controller", 200),
    ADDRESS("address", 300),
    /** Telephone or e-mail. */
    CONTACT("contact", 300),
    /** How the data protection officer is reached. */
    OFFICER("officer", 300),
    /** Where people may complain. */
    AUTHORITY("authority", 300),
    /** Address of the whole privacy statement, with https. */
    STATEMENT("statement", 300),
    PURPOSES_DE("purposes.de", 2000),
    PURPOSES_EN("purposes.en", 2000),
    /** On which legal bases. */
    BASES_DE("bases.de", 2000),
    BASES_EN("bases.en", 2000),
    /** What protects data that reach a third country. */
    TRANSFER_DE("transfer.de", 2000),
    TRANSFER_EN("transfer.en", 2000),
    /** How long it is kept. */
    RETENTION_DE("retention.de", 2000),
    RETENTION_EN("retention.en", 2000),
    /** Other ways to the house, of equal weight. */
    OTHERS_DE("others.de", 2000),
    OTHERS_EN("others.en", 2000);

    private final String word;
    private final int longest;

    NoticeFact(String word, int longest) {
        this.word = word;
        this.longest = longest;
    }

    /** As the interface and the lists of words call it. */
    public String word() {
        return word;
    }

    /** How many characters it may have. */
    public int longest() {
        return longest;
    }

    /** Its place in this list, counted from 1, by which a refusal names it. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    public static Optional<NoticeFact> of(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findFirst();
    }

    /** This fact for whoever reads this language; the same for all where it has none. */
    static NoticeFact of(String name, HouseLanguage language) {
        return of(name + "." + language.code()).or(() -> of(name)).orElseThrow();
    }

    boolean fits(String words) {
        var given = !words.isBlank() && words.length() <= longest;
        return this == STATEMENT ? given && words.matches("https://[\\x21-\\x7e]{3,}") : given;
    }
}
