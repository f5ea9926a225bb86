package de.hausbote.channel;

import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a provider says about an account. Words are the provider's own. */
public sealed interface AccountFact {
    /**
     * How the number stands.
     *
     * @param status CONNECTED, or why not
     * @param nameStatus whether the shown name is approved
     * @param quality GREEN, YELLOW, RED or UNKNOWN
     * @param limit how many persons may be written to first in a day, as the provider's word
     * @param override where its webhooks go instead of the app's address, or empty
     */
    record Standing(String status, String nameStatus, String quality, String limit, String override)
            implements AccountFact {}

    /**
     * What the token may do.
     *
     * @param until the end of its time, or {@link Instant#MAX}
     */
    record Token(boolean valid, Instant until, Set<String> rights, String app) implements AccountFact {
        public Token {
            rights = Set.copyOf(rights);
        }
    }

    /** Everybody who receives a copy. */
    record Subscribers(List<App> apps) implements AccountFact {
        public Subscribers {
            apps = List.copyOf(apps);
        }
    }

    /** @param override where webhooks of this organisation go instead of the app's address, or empty */
    record App(String id, String name, String override) {}

    /** @param callback the app's address, or empty when it has none */
    record Subscription(String callback, Set<String> fields) implements AccountFact {
        public Subscription {
            fields = Set.copyOf(fields);
        }
    }

    /** @param callback where it delivers, or empty */
    record Hook(String callback) implements AccountFact {}

    record Profile(BusinessProfile profile) implements AccountFact {}

    /**
     * @param name as customers see it, or empty
     * @param nameStatus whether that name is approved
     * @param newNameStatus the same of a name that was asked for in its place, or empty
     * @param ownership whether the house has shown that the number is its own
     * @param status CONNECTED when it is registered, or why not
     * @param pin whether six digits protect it
     */
    record Registration(
            String name, String nameStatus, String newNameStatus, String ownership, String status, Known pin)
            implements AccountFact {}

    /** What a provider says to a question of yes and no. */
    enum Known {
        YES,
        NO,
        UNSAID
    }

    /**
     * @param status as a word in capitals, or empty
     * @param region where messages are kept at rest, or empty
     */
    record Storage(String status, String region) implements AccountFact {}

    /** It says nothing about this. */
    record Refused(Inquiry inquiry, Reason reason) implements AccountFact {}
}
