package de.hausbote.conversation;

/**
 * What a contact is called, and by whom; empty where nobody calls her so.
 *
 * @param given by the agents
 * @param profile by herself at the messenger
 * @param user her user name at the messenger
 */
record Names(String given, String profile, String user) {
    /** Messengers allow 25 to 64 characters; what is longer was made to hurt. */
    private static final int LONGEST = 120;

    static final Names NONE = new Names("", "", "");

    Names given(String name) {
        return new Names(name, profile, user);
    }

    /** What a provider told now; what it left out stays. */
    Names told(String profileName, String userName) {
        return new Names(given, newer(profile, profileName), newer(user, userName));
    }

    private static String newer(String known, String told) {
        return told.isBlank() ? known : Excerpt.first(told.strip(), LONGEST);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
