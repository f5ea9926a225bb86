package de.hausbote.web.live;

import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact as the page is told of it: ids and states, never content. Its sequence counts within one run of the program.
 *
 * @param state of delivery; absent when something else about the message changed
 * @param person whom it concerns among those who see it
 */
public record Change(
        long seq,
        String kind,
        Optional<String> conversation,
        Optional<String> message,
        Optional<String> state,
        Optional<String> account,
        Optional<String> person) {

    /** What the page is told of an event, if anything. */
    static Optional<Change> of(long seq, Event event) {
        return switch (event) {
            case Event.MessageStored(var conversation, var message) ->
                Optional.of(about(seq, "message", conversation, Optional.of(message), Optional.empty()));
            case Event.StateChanged(var conversation, var message, var state) ->
                Optional.of(about(
                        seq,
                        "state",
                        conversation,
                        Optional.of(message),
                        Optional.of(state.name().toLowerCase(Locale.ROOT))));
            case Event.MessageChanged(var conversation, var message) ->
                Optional.of(about(seq, "state", conversation, Optional.of(message), Optional.empty()));
            case Event.ConversationChanged(var conversation) ->
                Optional.of(about(seq, "conversation", conversation, Optional.empty(), Optional.empty()));
            case Event.WindowCloses(var conversation, var owner) ->
                Optional.of(new Change(
                        seq,
                        "window",
                        Optional.of(conversation.toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(owner.toString())));
            case Event.AccountChanged(var account) -> Optional.of(about(seq, account));
            case Event.TemplatesChanged(var account) -> Optional.of(about(seq, account));
            case Event.WorkQueued(var _) -> Optional.empty();
            case Event.AccessChanged(var _) -> Optional.empty();
        };
    }

    private static Change about(
            long seq, String kind, ConversationId conversation, Optional<MessageId> message, Optional<String> state) {
        return new Change(
                seq,
                kind,
                Optional.of(conversation.toString()),
                message.map(MessageId::toString),
                state,
                Optional.empty(),
                Optional.empty());
    }

    private static Change about(long seq, AccountId account) {
        return new Change(
                seq,
                "account",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account.toString()),
                Optional.empty());
    }
}
