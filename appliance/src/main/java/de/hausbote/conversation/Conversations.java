package de.hausbote.conversation;

import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.MessageWithdrawn;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.identity.Actor;
import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The talk with contacts: what comes in, what is answered and what became of it. The message row is the queue entry of
 * what goes out; there is no second queue. Thread-safe.
 */
public final class Conversations {
    private final Ground ground;
    private final Receiving receiving;
    private final Changing changing;
    private final PersonChanges people;
    private final Reporting reporting;
    private final Replying replying;
    private final Templating templating;
    private final Reacting reacting;
    private final Joining joining;
    private final Delivering delivering;
    private final Deciding deciding;
    private final Messages messages;
    private final Withdrawing withdrawing;
    private final OptingIn optingIn;
    private final Asking asking;
    private final Greeting greeting;
    private final Senders senders;
    private final QueueTable queue = new QueueTable();

    public Conversations(Ground ground, WorkItems work) {
        this.ground = ground;
        var settings = new HouseSettings(ground);
        this.receiving = new Receiving(ground, work, settings);
        this.changing = new Changing(ground, settings, receiving);
        this.people = new PersonChanges(ground, settings, receiving);
        this.reporting = new Reporting(ground);
        this.replying = new Replying(ground, work);
        this.templating = new Templating(ground, work, replying);
        this.reacting = new Reacting(ground);
        this.joining = new Joining(ground);
        this.delivering = new Delivering(ground, reporting);
        this.deciding = new Deciding(ground);
        this.messages = new Messages(ground);
        this.withdrawing = new Withdrawing(ground);
        this.optingIn = new OptingIn(ground);
        this.asking = new Asking(ground);
        this.greeting = new Greeting(ground);
        this.senders = new Senders(ground, settings, new Blinds(ground.vault()));
    }

    /**
     * Takes a message in, together with whatever else the transaction holds. A provider id that was seen before changes
     * nothing; when another transaction takes the same message in at this moment, the database refuses this one with a
     * {@link ConflictException} and the caller repeats its events one by one.
     */
    public void receive(Transaction tx, ChannelAccount account, MessageReceived event) {
        var bare = OptingIn.bare(event);
        var proofs = optingIn.proofs(tx, account, event);
        var heard = changing.knows(tx, account, bare)
                ? Optional.<Greeting.Heard>empty()
                : receiving.receive(tx, account, bare);
        optingIn.heard(tx, account, event, proofs);
        heard.filter(_ -> !asking.heard(tx, account, bare)).ifPresent(each -> greeting.heard(tx, each));
    }

    /** A contact wrote one of her messages anew. */
    public void edit(Transaction tx, ChannelAccount account, MessageEdited event) {
        changing.edit(tx, account, OptingIn.bare(event));
    }

    /** A contact took one of her messages back. */
    public void withdraw(Transaction tx, ChannelAccount account, MessageWithdrawn event) {
        changing.withdraw(tx, account, event);
    }

    /** The provider says that something about a person changed. */
    public void personChanged(Transaction tx, ChannelAccount account, PersonChanged event) {
        people.take(tx, account, event);
    }

    /** The provider says that a person wants advertising no more, or again. */
    public void wished(Transaction tx, ChannelAccount account, WishReported event) {
        withdrawing.told(tx, account, event, senders);
    }

    /** Takes a report on a message of ours; it only moves forward. One that comes before its message is kept for it. */
    public void report(Transaction tx, ChannelAccount account, StatusReported event) {
        reporting.report(tx, account, event);
    }

    /**
     * The one gate for everything that an agent sends. Several files become several messages in order; the first carries
     * the words, or the words go ahead as their own message when they are too long for it. A repeated request key sends
     * nothing and gives the first answer.
     *
     * @return the message that carries the words, or the first file
     * @throws de.hausbote.message.RefusedException with the rule that forbids it
     */
    public MessageEntry reply(Actor actor, ConversationId conversation, Reply reply) {
        return once(tx -> messages.entry(tx, replying.reply(tx, actor, conversation, reply)));
    }

    /**
     * Says something by template, whether the service window is open or not.
     *
     * @throws de.hausbote.message.RefusedException with the rule that forbids it
     */
    public MessageEntry reply(Actor actor, ConversationId conversation, TemplateReply reply) {
        return once(tx -> messages.entry(tx, templating.send(tx, actor, conversation, reply)));
    }

    /**
     * Adds words to the actor's own last text, which has not begun to leave.
     *
     * @throws de.hausbote.message.RefusedException ALREADY_LEFT when it has, or something was said since
     */
    public MessageEntry join(Actor actor, MessageId message, String words, String requestKey) {
        return once(tx -> messages.entry(tx, joining.join(tx, actor, message, words, requestKey)));
    }

    private MessageEntry once(Function<Transaction, MessageEntry> work) {
        try {
            return ground.database().write(work);
        } catch (ConflictException twice) {
            // The same request ran beside this one and was first: its answer is there now.
            return ground.database().write(work);
        }
    }

    /** Sets a sign of ours on a contact's message, in the place of the one that is there; an empty one takes it back. */
    public MessageEntry react(Actor actor, MessageId message, String emoji) {
        return ground.database().write(tx -> {
            reacting.react(tx, actor, message, emoji);
            return messages.entry(tx, message);
        });
    }

    /** What a message said before its sender changed it, oldest first, where the house keeps that. */
    public List<EarlierForm> earlier(Actor actor, MessageId message) {
        return messages.earlier(actor, message);
    }

    /** The next message of an account whose turn it is, now committed as being sent. */
    public Optional<OutboundMessage> claim(AccountId account, Instant now) {
        return ground.database().write(tx -> delivering.claim(tx, account, now));
    }

    /** Writes down what became of an attempt. When the provider refuses the account, the account stops with it. */
    public void settle(MessageId message, SendResult result, Instant now) {
        ground.database().change(tx -> delivering.settle(tx, message, result, now));
    }

    /** At start: whatever was being sent when the program ended is in doubt now. How many there are. */
    public int doubtful() {
        return ground.database().write(delivering::doubtful);
    }

    /** When the next message of this account is due, if one waits. */
    public Optional<Instant> nextDue(AccountId account) {
        return ground.database().read(tx -> queue.nextDue(tx, account));
    }

    /** Sends a failed message again. */
    public MessageEntry retry(Actor actor, MessageId message) {
        return ground.database().write(tx -> {
            deciding.retry(tx, actor, message);
            return messages.entry(tx, message);
        });
    }

    /** A person says what became of a message in doubt. */
    public MessageEntry decide(Actor actor, MessageId message, Outcome outcome) {
        return ground.database().write(tx -> {
            deciding.decide(tx, actor, message, outcome);
            return messages.entry(tx, message);
        });
    }

    /** Everything up to this message was seen. */
    public void seen(Actor actor, ConversationId conversation, MessageId upTo) {
        ground.database().change(tx -> deciding.seen(tx, actor, conversation, upTo));
    }

    /** What a person knows about a message in doubt. */
    public enum Outcome {
        /** The contact has it. */
        ARRIVED,
        /** Send it again; it may arrive twice. */
        AGAIN,
        /** It was not sent, and stays so; a report that it arrived after all still wins. */
        NOT_SENT
    }
}
