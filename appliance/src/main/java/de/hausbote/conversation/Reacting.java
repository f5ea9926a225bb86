package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Sets signs of ours on what contacts wrote. A sign travels like a message, in the same queue and through the same gate, but
 * is none: it stands in no log, ends no waiting and is found by no search. It is seen where it hangs.
 */
final class Reacting {
    /** What an agent can set: the allow-list knows no other. */
    static final Set<String> PERMITTED = Set.of("👍", "❤️", "😊", "🙏", "✅");

    /** After that the provider refuses signs (WhatsApp Cloud API, reaction messages). */
    private static final Duration LONGEST_SINCE = Duration.ofDays(30);

    private final MessageTable messages = new MessageTable();
    private final ReadableMessages readable = new ReadableMessages();
    private final ReactionTable reactions = new ReactionTable();
    private final Gate gate;
    private final Ground ground;
    private final ServiceSettings service;
    private final Access access;
    private final ContactKeys keys;
    private final Blinds blinds;

    Reacting(Ground ground) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.service = new ServiceSettings(ground);
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /**
     * Sets a sign in the place of ours that is there; an empty one takes it back.
     *
     * @throws RefusedException NOT_ALLOWED where the house does not use signs, HELD_BACK for a message that nobody reads yet, BAD_REQUEST for another sign or a message
     *     that bears none, and whatever the gate says
     */
    void react(Transaction tx, Actor actor, MessageId id, String emoji) {
        var target = messages.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        var conversation = access.require(tx, actor, Permission.REPLY, target.conversation());
        readable.require(tx, target);
        if (service.values(tx).signs() == Signs.OFF) {
            throw new RefusedException(Code.NOT_ALLOWED);
        }
        var seal = keys.of(tx, target.contact());
        var known = messages.providerId(tx, id, seal).isPresent();
        if (!known || !bears(target) || old(tx, target) || !(emoji.isEmpty() || PERMITTED.contains(emoji))) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        gate.pass(tx, conversation, seal);
        var carrier = new MessageId(ground.ids().next());
        var sign = new Content.Reaction(ProviderId.NONE, emoji);
        messages.add(
                tx, NewMessage.out(carrier, conversation, sign, actor.id(), Optional.of(id), tx.now()), blinds, seal);
        reactions.put(tx, id, Direction.OUT, emoji, tx.now(), seal);
        reactions.carriedBy(tx, id, carrier);
        ground.record(tx, actor, AuditAction.MESSAGE_REACT, "message", id);
        ground.tell(tx, new Event.MessageChanged(conversation.id(), id));
        ground.tell(tx, new Event.WorkQueued(conversation.account()));
    }

    private static boolean bears(MessageFacts target) {
        return target.direction() == Direction.IN
                && target.changed().withdrawn().isEmpty()
                && switch (target.kind()) {
                    case NOTICE, WITHDRAWN, HELD, REACTION -> false;
                    case TEXT,
                            IMAGE,
                            DOCUMENT,
                            VIDEO,
                            AUDIO,
                            STICKER,
                            CARDS,
                            ORDER,
                            FORM,
                            OFFER,
                            LOCATION,
                            CHOICE,
                            TEMPLATE,
                            UNSUPPORTED -> true;
                };
    }

    private static boolean old(Transaction tx, MessageFacts target) {
        return target.shownAt().plus(LONGEST_SINCE).isBefore(tx.now());
    }
}
