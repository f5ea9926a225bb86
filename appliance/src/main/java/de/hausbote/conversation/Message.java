package de.hausbote.conversation;

import de.hausbote.message.Content;

/** A message, opened. */
record Message(MessageFacts facts, Content content) {
    @Override
    public String toString() {
        return facts.id() + " [redacted]";
    }
}
