package de.hausbote.widget;

import de.hausbote.channel.TalkLink;
import de.hausbote.widget.Lines.Line;

/** What becomes of a choice. */
public sealed interface Begun {
    /**
     * The messenger may be opened.
     *
     * @param text what stands ready in it, with the token
     */
    record Ready(Line line, TalkLink link, String text) implements Begun {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** She did not tick what she has to agree to. */
    record NotAgreed() implements Begun {}

    /** Notice, wordings or numbers have changed since she was shown them. */
    record Changed() implements Begun {}
}
