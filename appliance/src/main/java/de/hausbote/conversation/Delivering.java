package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.conversation.AddressTable.State;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import de.hausbote.vault.SealBrokenException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages out for sending and writes down what became of them.
 *
 * <p>Within a conversation the order of writing is kept: a message waits for those before it that wait or are being sent.
 * One in doubt holds nobody up, for only a report or a person ends the doubt, and a talk must not stand still for that.
 */
final class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final QueueTable queue = new QueueTable();
    private final AddressTable addresses = new AddressTable();
    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Gate gate;
    private final Withdrawing withdrawing;
    private final Reporting reporting;
    private final Parcels parcels;
    private final ContactKeys keys;
    private final Blinds blinds;

    Delivering(Ground ground, Reporting reporting) {
        this.ground = ground;
        this.reporting = reporting;
        this.accounts = new ChannelAccounts(ground);
        this.gate = new Gate(ground);
        this.withdrawing = new Withdrawing(ground);
        this.parcels = new Parcels(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    Optional<OutboundMessage> claim(Transaction tx, AccountId account, Instant now) {
        while (true) {
            var next = queue.next(tx, account, now);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            var claimed = take(tx, account, next.get(), now);
            if (claimed.isPresent()) {
                return claimed;
            }
        }
    }

    /** Nothing when somebody else took it, or when it failed because it does not open or has nowhere to go. */
    private Optional<OutboundMessage> take(Transaction tx, AccountId account, MessageId id, Instant now) {
        var callback = ground.ids().next().toString();
        if (!queue.take(tx, id, blinds.callback(account, callback), now)) {
            return Optional.empty();
        }
        var message = messages.find(tx, id).orElseThrow();
        try {
            var claimed = parcels.pack(tx, message, callback);
            var refused = claimed.flatMap(parcel -> hindrance(tx, message, parcel));
            if (refused.isPresent()) {
                move(tx, message, DeliveryState.FAILED, refused.get().reason(), now);
                return Optional.empty();
            }
            if (claimed.isEmpty()) {
                move(tx, message, DeliveryState.FAILED, Reason.of(Reason.Code.NOT_REACHABLE), now);
            } else {
                tell(tx, message, DeliveryState.SENDING);
            }
            return claimed;
        } catch (SealBrokenException broken) {
            LOG.error("message does not open message={}", id, broken);
            move(tx, message, DeliveryState.FAILED, Reason.of(Reason.Code.NOT_READABLE), now);
            return Optional.empty();
        }
    }

    private Optional<Hindrance> hindrance(Transaction tx, MessageFacts message, OutboundMessage parcel) {
        return message.kind() == MessageKind.TEMPLATE
                ? gate.lastMoment(tx, message, parcel.content(), keys.of(tx, message.contact()))
                : Optional.empty();
    }

    void settle(Transaction tx, MessageId id, SendResult result, Instant now) {
        var message = messages.find(tx, id).orElseThrow(() -> new IllegalStateException("expected a message " + id));
        switch (result) {
            case SendResult.Accepted accepted -> accept(tx, message, accepted, now);
            case SendResult.Deferred deferred -> defer(tx, message, deferred, now);
            case SendResult.Refused(var reason) -> refuse(tx, message, reason, now);
            case SendResult.Stopped(var reason) -> {
                accounts.stop(tx, message.account(), reason);
                leave(tx, message, DeliveryState.QUEUED, reason, now);
            }
            case SendResult.Uncertain(var reason) -> leave(tx, message, DeliveryState.UNCERTAIN, reason, now);
        }
    }

    /** What nobody wants any more is not tried again with another message either. */
    private void refuse(Transaction tx, MessageFacts message, Reason reason, Instant now) {
        if (reason.code() == Reason.Code.BLOCKED_BY_CONTACT) {
            withdrawing.refused(tx, message);
        }
        leave(tx, message, DeliveryState.FAILED, reason, now);
    }

    /** A report that is taken in at this moment is waited for, and counts. */
    private void accept(Transaction tx, MessageFacts known, SendResult.Accepted accepted, Instant now) {
        conversations.hold(tx, known.conversation());
        var message = messages.find(tx, known.id()).orElseThrow();
        learnSpelling(tx, message, accepted.knownAs());
        if (message.state()
                .filter(from -> Progress.moves(from, DeliveryState.SENT))
                .isPresent()) {
            move(tx, message, DeliveryState.SENT, Reason.NONE, now);
        }
        reporting.learnProviderId(tx, message, accepted.id());
    }

    /** Some providers spell a number their own way and name it so from then on. */
    private void learnSpelling(Transaction tx, MessageFacts message, String digits) {
        if (digits.isEmpty()) {
            return;
        }
        var address = new Address(Address.Kind.PHONE, digits);
        var blind = blinds.address(message.account(), address);
        if (addresses.owner(tx, message.account(), Address.Kind.PHONE, blind).isEmpty()) {
            var alias = new Known(message.contact(), message.account(), address, State.ALIAS);
            addresses.add(tx, ground.ids().next(), alias, blind, keys.of(tx, message.contact()));
        }
    }

    private void defer(Transaction tx, MessageFacts message, SendResult.Deferred deferred, Instant now) {
        var until = now.plus(atLeastNothing(deferred.pause()));
        if (deferred.scope() == SendResult.Scope.CONVERSATION) {
            conversations.pause(tx, message.conversation(), until);
        }
        leave(tx, message, DeliveryState.QUEUED, deferred.reason(), until);
    }

    private static Duration atLeastNothing(Duration pause) {
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** What ends an attempt counts only while the attempt runs: a report that came meanwhile knows better. */
    private void leave(Transaction tx, MessageFacts message, DeliveryState state, Reason reason, Instant due) {
        if (message.stands(DeliveryState.SENDING)) {
            move(tx, message, state, reason, due);
        }
    }

    int doubtful(Transaction tx) {
        var beingSent = queue.beingSent(tx);
        for (var message : beingSent) {
            move(tx, message, DeliveryState.UNCERTAIN, Reason.of(Reason.Code.NO_ANSWER), tx.now());
        }
        return beingSent.size();
    }

    private void move(Transaction tx, MessageFacts message, DeliveryState state, Reason reason, Instant due) {
        queue.move(tx, message.id(), state, reason, due);
        ground.audit()
                .record(
                        tx,
                        Act.system(AuditAction.MESSAGE_SETTLE)
                                .on("message", message.id())
                                .because(reason.code().name())
                                .ending(state.name()));
        tell(tx, message, state);
    }

    private void tell(Transaction tx, MessageFacts message, DeliveryState state) {
        ground.tell(tx, message.moved(state));
    }
}
