package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.ProviderId;
import de.hausbote.store.Transaction;
import java.util.Optional;

/**
 * Hangs the signs that contacts set on messages where they belong. A sign opens no work and no service window: whether it
 * does at the provider is not certain.
 */
final class Signs {
    private static final int LONGEST = 64;

    private final MessageTable messages = new MessageTable();
    private final ReactionTable reactions = new ReactionTable();
    private final Ground ground;
    private final Blinds blinds;

    Signs(Ground ground, Blinds blinds) {
        this.ground = ground;
        this.blinds = blinds;
    }

    /** Whether the sign found its place: the message is here, and it is one of the same person's. */
    boolean hang(
            Transaction tx, MessageReceived event, Content.Reaction reaction, Senders.Found sender, AccountId account) {
        var target = target(tx, account, reaction.target())
                .filter(message -> message.contact().equals(sender.contact()));
        target.ifPresent(message -> put(tx, message, event, reaction, sender));
        return target.isPresent();
    }

    /** Of what a stranger may send as a sign, as much as is kept. */
    static String shortened(Content.Reaction reaction) {
        return Excerpt.first(reaction.emoji(), LONGEST);
    }

    private Optional<MessageFacts> target(Transaction tx, AccountId account, ProviderId id) {
        return id.present() ? messages.byProvider(tx, blinds.provider(account, id)) : Optional.empty();
    }

    private void put(
            Transaction tx,
            MessageFacts message,
            MessageReceived event,
            Content.Reaction reaction,
            Senders.Found sender) {
        var emoji = shortened(reaction);
        var at = Arrival.written(event.at(), tx.now());
        if (reactions.put(tx, message.id(), Direction.IN, emoji, at, sender.seal())) {
            ground.record(tx, AuditAction.MESSAGE_RECEIVE, "message", message.id());
            ground.tell(tx, new Event.MessageChanged(message.conversation(), message.id()));
        }
    }
}
