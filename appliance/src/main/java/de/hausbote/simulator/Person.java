package de.hausbote.simulator;

/**
 * Who a customer is.
 *
 * @param key a short name for tests and the page
 * @param name as the customer's profile shows it
 * @param phone digits without plus; empty for a customer whose number the provider does not tell
 * @param userId the provider's own id of the customer for this business, or empty
 * @param username chosen by the customer, or empty
 * @param language {@code de} or {@code en}
 */
record Person(String key, String name, String phone, String userId, String username, String language) {
    Person {
        if (phone.isEmpty() && userId.isEmpty()) {
            throw new IllegalArgumentException("a customer has a number or a user id");
        }
    }

    boolean hasPhone() {
        return !phone.isEmpty();
    }

    boolean hasUserId() {
        return !userId.isEmpty();
    }

    @Override
    public String toString() {
        return "Person[" + key + "]";
    }
}
