package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.hausbote.message.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds out who wrote. A person is a number, a user id or both, and either may be missing; the list of contacts beside
 * the messages fills gaps only for the very person that the message names. What stands in the number's place and is no
 * number is the provider's id of the person.
 */
final class Senders {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,20}");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 200;
    private final List<JsonNode> contacts = new ArrayList<>();

    Senders(JsonNode value) {
        Loose.each(value, "contacts").forEach(contacts::add);
    }

    Sender of(JsonNode message) {
        var from = Loose.text(message, "from", LONGEST_ID).strip();
        var phone = digitsOf(from);
        var userId = Loose.text(message, "from_user_id", LONGEST_ID).strip();
        if (userId.isEmpty() && phone.isEmpty()) {
            userId = from;
        }
        var contact = contact(phone, userId);
        return new Sender(
                phone.isEmpty() ? digitsOf(id(contact, "wa_id")) : phone,
                userId.isEmpty() ? id(contact, "user_id") : userId,
                Loose.text(contact.path("profile"), "name", LONGEST_NAME),
                Loose.text(contact.path("profile"), "username", LONGEST_NAME));
    }

    private JsonNode contact(String phone, String userId) {
        if (phone.isEmpty() && userId.isEmpty()) {
            return contacts.size() == 1 ? contacts.getFirst() : MissingNode.getInstance();
        }
        return contacts.stream()
                .filter(contact -> names(contact, "wa_id", phone) || names(contact, "user_id", userId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean names(JsonNode contact, String field, String wanted) {
        return !wanted.isEmpty() && id(contact, field).equals(wanted);
    }

    private static String id(JsonNode contact, String field) {
        return Loose.text(contact, field, LONGEST_ID).strip();
    }

    private static String digitsOf(String text) {
        return DIGITS.matcher(text).matches() ? text : "";
    }
}
