package de.hausbote.web.api;

import de.hausbote.conversation.MessageEntry;
import de.hausbote.conversation.MessageEntry.Known;
import de.hausbote.conversation.MessageEntry.Quoted;
import de.hausbote.conversation.MessageEntry.Unknown;
import de.hausbote.message.Direction;
import de.hausbote.ticket.Entry;
import java.util.List;
import java.util.Optional;

/** One thing in the log of a conversation. */
sealed interface EntryShape {
    static EntryShape of(Entry entry) {
        return switch (entry) {
            case Entry.Said(var message) -> Message.of(message);
            case Entry.Done done -> EventShape.of(done);
        };
    }

    record EventShape(String entry, String id, String event, long at, Optional<String> by, Optional<String> to)
            implements EntryShape {
        static EventShape of(Entry.Done done) {
            return new EventShape(
                    "event",
                    done.id().toString(),
                    Words.of(done.kind()),
                    done.at().toEpochMilli(),
                    done.by(),
                    done.to());
        }
    }

    /** What somebody said; the kind tells which detail there is. */
    record Message(
            String entry,
            String id,
            String direction,
            String kind,
            Optional<String> text,
            long at,
            Optional<Boolean> late,
            Optional<Long> edited,
            Optional<Long> withdrawn,
            Author from,
            Optional<String> state,
            Optional<AccountShape.ReasonShape> reason,
            Optional<Long> retryAt,
            Optional<QuotedShape> quoted,
            List<Reaction> reactions,
            List<AttachmentShape> attachments,
            Optional<ContentShape.Detail> detail)
            implements EntryShape {
        static Message of(MessageEntry message) {
            var content = message.held() ? ContentShape.HELD : ContentShape.of(message.content());
            return new Message(
                    "message",
                    message.id().toString(),
                    Words.of(message.direction()),
                    Words.of(message.kind()),
                    content.text(),
                    message.at().toEpochMilli(),
                    Optional.of(message.late()).filter(late -> late),
                    Words.millis(message.edited()),
                    Words.millis(message.withdrawn()),
                    Author.of(message),
                    message.state().map(Words::of),
                    AccountShape.ReasonShape.of(message.reason()),
                    Words.millis(message.retryAt()),
                    message.quoted().map(QuotedShape::of),
                    message.reactions().stream().map(Reaction::of).toList(),
                    message.attachments().stream().map(AttachmentShape::of).toList(),
                    content.detail());
        }
    }

    /** @param kind contact, person, or house for what it says by itself */
    record Author(String kind, Optional<String> id, Optional<String> name) {
        static Author of(MessageEntry message) {
            return message.author()
                    .map(person ->
                            new Author("person", Optional.of(person.id().toString()), Optional.of(person.name())))
                    .orElseGet(() -> new Author(
                            message.direction() == Direction.IN ? "contact" : "house",
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    record QuotedShape(Optional<String> id, Optional<String> text, Optional<String> kind, Optional<String> direction) {
        static QuotedShape of(Quoted quoted) {
            return switch (quoted) {
                case Known(var id, var direction, var kind, var text) ->
                    new QuotedShape(
                            Optional.of(id.toString()),
                            Optional.of(text),
                            Optional.of(Words.of(kind)),
                            Optional.of(Words.of(direction)));
                case Unknown() ->
                    new QuotedShape(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            };
        }
    }

    /** @param state how far a sign of ours got */
    record Reaction(String emoji, String from, Optional<String> state) {
        static Reaction of(MessageEntry.Reaction reaction) {
            return new Reaction(
                    reaction.emoji(),
                    reaction.from() == Direction.IN ? "contact" : "person",
                    reaction.state().map(Words::of));
        }
    }
}
