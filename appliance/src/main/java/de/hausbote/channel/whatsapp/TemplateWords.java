package de.hausbote.channel.whatsapp;

import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Quality;
import de.hausbote.message.Template.State;
import java.util.Locale;

/** The provider's words for how a template stands; its examples write them in capitals and in small letters. */
final class TemplateWords {
    private TemplateWords() {}

    static State state(String word) {
        return switch (upper(word)) {
            case "APPROVED", "REINSTATED", "UNPAUSED" -> State.APPROVED;
            case "PENDING", "IN_REVIEW" -> State.PENDING;
            case "REJECTED" -> State.REJECTED;
            case "PAUSED" -> State.PAUSED;
            case "DISABLED" -> State.DISABLED;
            default -> State.OTHER;
        };
    }

    static Category category(String word) {
        return switch (upper(word)) {
            case "UTILITY", "TRANSACTIONAL" -> Category.UTILITY;
            case "MARKETING" -> Category.MARKETING;
            case "AUTHENTICATION", "OTP" -> Category.AUTHENTICATION;
            default -> Category.OTHER;
        };
    }

    static Quality quality(String word) {
        return switch (upper(word)) {
            case "GREEN", "HIGH" -> Quality.GREEN;
            case "YELLOW", "MEDIUM" -> Quality.YELLOW;
            case "RED", "LOW" -> Quality.RED;
            default -> Quality.UNKNOWN;
        };
    }

    /** Empty when the provider has none. */
    static String reason(String word) {
        var known = Loose.word(word, "");
        return known.equals("NONE") ? "" : known;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
