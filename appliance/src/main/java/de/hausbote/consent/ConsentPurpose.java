package de.hausbote.consent;

/**
 * What a consent is good for.
 *
 * @param topic which advertising, at most 64 characters; empty for all of its kind, as other kinds always have it
 */
public record ConsentPurpose(Kind kind, String topic) {
    /** Advertising of any topic: what a template that advertises without a topic of its own needs. */
    public static final ConsentPurpose MARKETING = new ConsentPurpose(Kind.MARKETING, "");

    /** Answers to what she asks, over the messenger that she chose. */
    public static final ConsentPurpose SERVICE = new ConsentPurpose(Kind.SERVICE, "");

    private static final int LONGEST_TOPIC = 64;

    /** The name is the stored form. */
    public enum Kind {
        /** Answers to what a person asks. */
        SERVICE,
        /** Advertising. */
        MARKETING,
        /** Data of special categories, like those about health (Art. 9 GDPR). */
        SPECIAL,
        /** Release from secrecy of a profession or a bank. */
        SECRECY,
        /** She is old enough, or somebody who cares for her agrees. */
        AGE;

        /** Whether an agent writes it down; whether she may be answered, she says herself in the chat or on a page. */
        public boolean byAgent() {
            return this != SERVICE;
        }
    }

    public ConsentPurpose {
        topic = topic.strip();
        if (topic.length() > LONGEST_TOPIC) {
            throw new IllegalArgumentException("a topic has at most " + LONGEST_TOPIC + " characters");
        }
        if (kind != Kind.MARKETING && !topic.isEmpty()) {
            throw new IllegalArgumentException("only advertising has topics");
        }
    }

    /** @param topic which advertising; empty for any */
    public static ConsentPurpose marketing(String topic) {
        return new ConsentPurpose(Kind.MARKETING, topic);
    }

    /** Whether chat and widgets ask for it; everything else is agreed to on paper or by telephone. */
    public boolean asked() {
        return equals(SERVICE) || equals(MARKETING);
    }

    /** Whether what is said of this purpose is said of the other one too. */
    public boolean covers(ConsentPurpose other) {
        return kind == other.kind && (topic.isEmpty() || topic.equals(other.topic));
    }
}
