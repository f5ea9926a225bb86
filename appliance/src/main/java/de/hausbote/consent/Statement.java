package de.hausbote.consent;

import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person said about a purpose, about to be written down.
 *
 * @param said when she said it
 * @param text the wording that she was shown; nothing where she only took back
 * @param messages by which it was said and answered, in order, at most two
 * @param recorder the agent who wrote it down, if one did
 * @param note where the document lies and what else the agent knows, at most 500 characters, or empty
 */
public record Statement(
        ConsentPurpose purpose,
        Way way,
        Instant said,
        Optional<Id> text,
        List<MessageId> messages,
        Optional<PersonId> recorder,
        String note) {
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_MESSAGES = 2;

    public Statement {
        messages = List.copyOf(messages);
        note = note.strip();
        if (note.length() > LONGEST_NOTE || messages.size() > MOST_MESSAGES) {
            throw new IllegalArgumentException("a statement has a short note and two messages at most");
        }
    }

    /** One that the program saw. */
    public static Statement seen(ConsentPurpose purpose, Way way, Instant said, List<MessageId> messages) {
        return new Statement(purpose, way, said, Optional.empty(), messages, Optional.empty(), "");
    }

    /** The same with the wording. */
    public Statement with(Optional<Id> wording) {
        return new Statement(purpose, way, said, wording, messages, recorder, note);
    }

    /** The same with these messages. */
    public Statement with(List<MessageId> said) {
        return new Statement(purpose, way, this.said, text, said, recorder, note);
    }

    /** The same of another purpose. */
    public Statement of(ConsentPurpose other) {
        return new Statement(other, way, said, text, messages, recorder, note);
    }

    @Override
    public String toString() {
        return purpose.kind() + " " + way + " [redacted]";
    }
}
