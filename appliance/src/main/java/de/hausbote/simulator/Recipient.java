package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a message is for. When both forms of an address are given, the number wins.
 *
 * @param input as it was written
 * @param address digits of the number, or the user id
 */
record Recipient(String input, boolean byNumber, String address, Optional<Person> person) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,15}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");
    private static final String HOME_COUNTRY = "49";

    static Optional<Recipient> of(JsonNode body, People people) {
        var to = body.path("to").asText("");
        return to.isEmpty() ? byUserId(body.path("recipient").asText(""), people) : byNumber(to, people);
    }

    private static Optional<Recipient> byNumber(String to, People people) {
        var digits = to.replaceAll("[^0-9]", "");
        var number = to.startsWith("+") || digits.startsWith(HOME_COUNTRY) ? digits : guessed(digits);
        return NUMBER.matcher(number).matches()
                ? Optional.of(new Recipient(to, true, number, people.withPhone(number)))
                : Optional.empty();
    }

    /** Without its plus a number is read in the country of the business, and may reach a stranger. */
    private static String guessed(String digits) {
        return HOME_COUNTRY + digits.replaceFirst("^0+", "");
    }

    private static Optional<Recipient> byUserId(String userId, People people) {
        return USER_ID.matcher(userId).matches()
                ? Optional.of(new Recipient(userId, false, userId, people.withUserId(userId)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Recipient[redacted]";
    }
}
