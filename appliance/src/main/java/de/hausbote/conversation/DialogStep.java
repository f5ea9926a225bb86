package de.hausbote.conversation;

/** The closed set of steps of the questions in the chat, in their order. The name is the stored form. */
public enum DialogStep {
    /** Asked whether she agrees to being answered here. */
    SERVICE,
    /** Asked whether she wants advertising too. */
    MARKETING,
    /** She answered every question that there was. */
    AGREED,
    /** She does not want to be answered here. */
    DECLINED,
    /** She wants to speak to somebody; nothing is asked any more. */
    PERSON;

    /** Whether the house has nothing else to say by itself to a message that comes now. */
    boolean silences() {
        return waits() || this == DECLINED;
    }

    /** Whether she has not agreed to being answered here. */
    boolean lacksYes() {
        return this == SERVICE || this == DECLINED;
    }

    boolean waits() {
        return this == SERVICE || this == MARKETING;
    }
}
