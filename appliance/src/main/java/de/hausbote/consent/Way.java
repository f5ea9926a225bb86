package de.hausbote.consent;

/** How a person said it; the name is the stored form. */
public enum Way {
    /** By one word in the chat. */
    WORD,
    /** By a switch of the messenger, as its provider tells. */
    PROVIDER,
    /** The provider refused a message of ours because she had used that switch. */
    REFUSAL,
    /** On a page of the house, and by a first message of her own. */
    PAGE,
    /** In the chat, asked by the program and answered by a button or a word. */
    DIALOG,
    /** By a press on a page of the house, behind a link that was given to her alone. */
    LINK,
    /** In writing. */
    PAPER,
    TELEPHONE,
    /** Face to face. */
    PERSON,
    /** In the chat, in words of her own that an agent understood. */
    CHAT;

    /** Whether an agent writes it down; the other ways are seen by the program itself. */
    public boolean byAgent() {
        return switch (this) {
            case PAPER, TELEPHONE, PERSON, CHAT -> true;
            case WORD, PROVIDER, REFUSAL, PAGE, DIALOG, LINK -> false;
        };
    }

    /** Whether a yes said so only brings back what was hers before. */
    boolean restores() {
        return this == WORD || this == PROVIDER;
    }

    /** Whether a consent given so is whole by itself: it was signed, or said to somebody who answers for it. */
    public boolean proves() {
        return this == PAPER || this == TELEPHONE;
    }
}
