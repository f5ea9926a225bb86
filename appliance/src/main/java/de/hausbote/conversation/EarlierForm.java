package de.hausbote.conversation;

import de.hausbote.message.Content;
import java.time.Instant;

/**
 * What a message said before its sender changed it.
 *
 * @param until when it was replaced
 */
public record EarlierForm(Content content, Instant until) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
