package de.hausbote.conversation;

import de.hausbote.message.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * Messages of one conversation, oldest first.
 *
 * @param next where the older ones begin; nothing when these are the oldest
 * @param newer where the newer ones begin; nothing when these are the newest
 */
public record MessagePage(List<MessageEntry> items, Optional<Cursor> next, Optional<Cursor> newer) {
    public MessagePage {
        items = List.copyOf(items);
    }

    /** Which messages of a conversation somebody wants to see. */
    public sealed interface Part {
        Part NEWEST = new Above(Cursor.NEWEST);

        /** Those above this place. */
        record Above(Cursor place) implements Part {}

        /** Those from this place on. */
        record From(Cursor place) implements Part {}

        /** This one and those on both sides of it. */
        record Around(MessageId message) implements Part {}
    }

    /** A place between two messages on the screen. */
    public record Cursor(long shownAt, long arrival) {
        /** Below which all messages stand. */
        static final Cursor OLDEST = new Cursor(Long.MIN_VALUE, Long.MIN_VALUE);

        /** Above every message: where the newest page begins. */
        public static final Cursor NEWEST = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);

        /**
         * Reads what {@link #toString} wrote.
         *
         * @throws IllegalArgumentException when the text is no cursor
         */
        public static Cursor parse(String text) {
            var parts = text.split("-", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a cursor has two parts");
            }
            return new Cursor(
                    Long.parseLong(parts[0], Character.MAX_RADIX), Long.parseLong(parts[1], Character.MAX_RADIX));
        }

        @Override
        public String toString() {
            return Long.toString(shownAt, Character.MAX_RADIX) + "-" + Long.toString(arrival, Character.MAX_RADIX);
        }
    }
}
