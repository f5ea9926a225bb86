package de.hausbote.message;

/**
 * Who wrote, as the provider tells it. Each part may be missing (empty): people with a user name have no number, old
 * payloads have no user id, and a profile name is chosen freely and never an identity.
 *
 * @param phone digits of the international number without plus, or empty
 * @param userId the provider's id of the person within the organisation's portfolio, or empty
 * @param profileName the name that the person gave herself, or empty
 * @param userName the user name at the messenger as sent, or empty
 */
public record Sender(String phone, String userId, String profileName, String userName) {
    public boolean known() {
        return !phone.isEmpty() || !userId.isEmpty();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
