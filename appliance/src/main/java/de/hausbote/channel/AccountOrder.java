package de.hausbote.channel;

import de.hausbote.message.Secret;

/** What a provider can be told to do about an account. Nothing of a customer stands in any of these orders. */
public sealed interface AccountOrder {
    /** Whether it carries so few digits that a hash of it would be as good as they are; it leaves none behind then. */
    default boolean guessable() {
        return false;
    }

    /** Shows customers this profile in place of the one before. */
    record Profile(BusinessProfile profile) implements AccountOrder {}

    /**
     * Shows customers this picture beside the name.
     *
     * @param file what the provider calls it since it was laid down
     */
    record Picture(String file) implements AccountOrder {}

    /** Sends a code to the number, by which the house shows that it is its own. */
    record Code(Way way, String language) implements AccountOrder {}

    /** How a code comes to the number. */
    enum Way {
        SMS,
        VOICE
    }

    /** Gives the code back. */
    record Ownership(Secret code) implements AccountOrder {
        @Override
        public boolean guessable() {
            return true;
        }
    }

    /**
     * Opens the number for messages.
     *
     * @param pin six digits that protect it from then on
     * @param region where the provider shall keep messages at rest, as two capital letters; empty for anywhere
     */
    record Registration(Secret pin, String region) implements AccountOrder {
        @Override
        public boolean guessable() {
            return true;
        }
    }

    /** Closes the number. */
    record Deregistration() implements AccountOrder {}

    /** Takes other six digits in place of those before. */
    record Pin(Secret pin) implements AccountOrder {
        @Override
        public boolean guessable() {
            return true;
        }
    }

    /**
     * Delivers to this address from now on.
     *
     * @param business what the provider calls the organisation; of no meaning where the key belongs to a number
     * @param word verify token with which the provider asks there, or what it repeats with each webhook
     */
    record Hook(String business, String callback, Secret word) implements AccountOrder {}

    /** One message, to see that the account sends. */
    sealed interface Probe extends AccountOrder permits Trial, TrialText {}

    /**
     * By a template without places.
     *
     * @param to digits of a number with its country
     */
    record Trial(String to, String template, String language) implements Probe {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /**
     * Of fixed words; while the person may be answered freely.
     *
     * @param to digits of a number with its country
     */
    record TrialText(String to, TrialWords words) implements Probe {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** What a test message says: nothing that anybody typed. The page shows the same, and the allow-list has it word for word. */
    enum TrialWords {
        DE("Das ist eine Testnachricht. Es ist nichts weiter zu tun."),
        EN("This is a test message. There is nothing else to do.");

        private final String text;

        TrialWords(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** The provider shall keep no messages at rest; before the number is registered. */
    record KeepNothing() implements AccountOrder {}
}
