package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.AwaitingTable.Waiting;
import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what refers to a message that is not here yet, and joins it to that message when it comes (decision 79). Signs stand
 * by themselves meanwhile, the newest of each message alone; quotes say that what they answer is not known. Only a message
 * of the same conversation is awaited. Nothing waits longer than thirty days, and no more than a hundred of a conversation
 * do: what is beyond that stays as it stands.
 */
final class Awaiting {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST = 100;

    private final AwaitingTable table = new AwaitingTable();
    private final MessageTable messages = new MessageTable();
    private final StandInTable standIns = new StandInTable();
    private final ReactionTable reactions = new ReactionTable();
    private final ConversationTable conversations = new ConversationTable();
    private final Ground ground;
    private final Blinds blinds;

    Awaiting(Ground ground, Blinds blinds) {
        this.ground = ground;
        this.blinds = blinds;
    }

    /**
     * Makes room for a sign of this time: an older one on the same message goes, and what stood for it.
     *
     * @return false when a newer one waits there
     */
    boolean giveWay(Transaction tx, Conversation conversation, ProviderId target, Instant at, ContactSeal seal) {
        var signs = table.of(tx, conversation.id(), blinds.provider(conversation.account(), target), seal).stream()
                .filter(waiting -> waiting.sign().isPresent())
                .toList();
        if (signs.stream().anyMatch(waiting -> waiting.at().isAfter(at))) {
            return false;
        }
        signs.forEach(waiting -> end(tx, conversation.id(), waiting));
        return true;
    }

    /** @param standing as what it stands by itself; a sign taken back stands nowhere */
    void sign(
            Transaction tx,
            Conversation conversation,
            ProviderId target,
            String emoji,
            Instant at,
            Optional<MessageId> standing,
            ContactSeal seal) {
        var waiting = new Waiting(ground.ids().next(), standing, Optional.of(emoji), at);
        add(tx, conversation, target, waiting, seal);
    }

    void quote(Transaction tx, Conversation conversation, ProviderId target, MessageId quoting, ContactSeal seal) {
        table.deleteOf(tx, quoting);
        var waiting = new Waiting(ground.ids().next(), Optional.of(quoting), Optional.empty(), tx.now());
        add(tx, conversation, target, waiting, seal);
    }

    private void add(Transaction tx, Conversation conversation, ProviderId target, Waiting waiting, ContactSeal seal) {
        table.forget(tx, tx.now().minus(LONGEST));
        table.add(tx, conversation.id(), blinds.provider(conversation.account(), target), waiting, seal);
        table.keep(tx, conversation.id(), MOST);
    }

    /** The message is here, or the provider's name for it is known now: what waited for it joins it. */
    void came(
            Transaction tx,
            ConversationId conversation,
            AccountId account,
            MessageId message,
            ProviderId id,
            ContactSeal seal) {
        if (!id.present()) {
            return;
        }
        for (var waiting : table.of(tx, conversation, blinds.provider(account, id), seal)) {
            end(tx, conversation, waiting);
            waiting.sign().ifPresent(emoji -> {
                reactions.put(tx, message, Direction.IN, emoji, waiting.at(), seal);
                ground.record(tx, AuditAction.MESSAGE_RECEIVE, "message", message);
                ground.tell(tx, new Event.MessageChanged(conversation, message));
            });
            waiting.message()
                    .filter(quoting -> standIns.answers(tx, quoting, message))
                    .ifPresent(quoting -> ground.tell(tx, new Event.MessageChanged(conversation, quoting)));
        }
    }

    /** It waits no longer; where it is a sign that stood by itself, it stands there no longer either. */
    private void end(Transaction tx, ConversationId conversation, Waiting waiting) {
        table.delete(tx, waiting.id());
        if (waiting.sign().isPresent()) {
            waiting.message()
                    .flatMap(standing -> messages.find(tx, standing))
                    .filter(standing -> standing.kind() == MessageKind.REACTION)
                    .ifPresent(standing -> takeAway(tx, conversation, standing.id()));
        }
    }

    private void takeAway(Transaction tx, ConversationId conversation, MessageId standing) {
        table.deleteOf(tx, standing);
        reactions.deleteOf(tx, standing);
        standIns.delete(tx, standing);
        conversations
                .find(tx, conversation)
                .flatMap(Conversation::last)
                .filter(standing::equals)
                .ifPresent(_ -> conversations.last(tx, conversation, standIns.bottom(tx, conversation)));
        ground.changed(tx, conversation, standing);
    }
}
