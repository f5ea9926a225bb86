package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.HeldBackTable.Held;
import de.hausbote.message.ConversationId;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds back what people write before they have answered whether they may be answered here, where the data protection
 * officer wants it so (decision 99). It is stored and obeyed like everything else; {@link ReadableMessages} keeps it from readers.
 */
final class HoldingBack {
    private static final int SOME = 100;

    private final HeldBackTable held = new HeldBackTable();
    private final Ground ground;

    HoldingBack(Ground ground) {
        this.ground = ground;
    }

    /** Why it is shown from now on. */
    enum Why {
        AGREED,
        /** She wants to speak to somebody. */
        PERSON,
        /** She did not answer in time. */
        TIME,
        /** The house holds nothing back any more. */
        SETTING
    }

    /** How much of a conversation nobody reads, and for how long at most. */
    Optional<ContactConsents.HeldBack> of(Transaction tx, ConversationId conversation) {
        return held.find(tx, conversation)
                .map(each -> new ContactConsents.HeldBack(held.count(tx, each), each.until()));
    }

    /** From this message on, for so long at most; not at all where that is no time. */
    void begin(Transaction tx, MessageFacts first, Duration longest) {
        if (longest.isPositive()) {
            var until = tx.now().plus(longest);
            held.add(tx, new Held(first.conversation(), first.arrival(), Optional.of(until)));
        }
    }

    /** She said no: no time ends it. */
    void stay(Transaction tx, ConversationId conversation) {
        held.forGood(tx, conversation);
    }

    /** Everything stands in its place at once, and is found. */
    void end(Transaction tx, ConversationId conversation, Why why) {
        held.find(tx, conversation).ifPresent(each -> {
            held.delete(tx, conversation);
            var messages = held.messages(tx, each);
            messages.forEach(message -> ground.changed(tx, conversation, message));
            ground.audit()
                    .record(
                            tx,
                            Act.system(AuditAction.HELD_BACK_END)
                                    .on("conversation", conversation)
                                    .because(why.name())
                                    .showing(messages));
        });
    }

    void endAll(Transaction tx) {
        held.all(tx).forEach(conversation -> end(tx, conversation, Why.SETTING));
    }

    /** Whose time is over. */
    void endDue() {
        ground.database().change(tx -> held.due(tx, SOME).forEach(conversation -> end(tx, conversation, Why.TIME)));
    }
}
