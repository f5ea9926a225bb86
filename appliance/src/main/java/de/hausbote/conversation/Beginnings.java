package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import de.hausbote.message.TypedNumber;
import de.hausbote.store.Transaction;
import java.util.List;

/**
 * Conversations in which the house writes first. Nothing is sent by beginning one; the first message goes by template and
 * asks whether the address is right (REL-22). Thread-safe.
 */
public final class Beginnings {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Ground ground;
    private final WorkItems work;
    private final Receiving receiving;
    private final Senders senders;
    private final Access access;

    public Beginnings(Ground ground, WorkItems work) {
        var settings = new HouseSettings(ground);
        this.ground = ground;
        this.work = work;
        this.receiving = new Receiving(ground, work, settings);
        this.senders = new Senders(ground, settings, new Blinds(ground.vault()));
        this.access = new Access(ground);
    }

    /** The numbers of the house from which somebody can be written to first. */
    public List<AccountSummary> accounts(Actor actor) {
        Rights.require(actor, Permission.REPLY);
        return ground.database().write(tx -> {
            ground.audit().record(tx, ground.act(actor, AuditAction.ACCOUNT_READ));
            return accounts.all(tx).stream()
                    .filter(account -> account.active() && !account.business().isEmpty())
                    .map(AccountSummary::of)
                    .toList();
        });
    }

    /**
     * The conversation with whoever has this number; begun when there is none. Its work is open afterwards.
     *
     * @param typed a number with its country in front
     * @throws RefusedException as {@link TypedNumber#worldwide}, NO_TEMPLATES for an account that has none, NOT_FOUND when the conversation
     *     belongs to a team of others
     */
    public ConversationId begin(Actor actor, AccountId account, String typed) {
        Rights.require(actor, Permission.REPLY);
        var digits = TypedNumber.worldwide(typed).value();
        return ground.database().write(tx -> begin(tx, actor, account(tx, account), digits));
    }

    private ConversationId begin(Transaction tx, Actor actor, ChannelAccount account, String digits) {
        var contact =
                senders.find(tx, account.id(), new Sender(digits, "", "", "")).contact();
        var conversation = receiving.conversation(tx, account, contact);
        access.require(tx, actor, Permission.REPLY, conversation.id());
        work.ensureOpen(tx, conversation.id(), conversation.team());
        ground.record(tx, actor, AuditAction.CONVERSATION_BEGIN, "conversation", conversation.id());
        ground.changed(tx, conversation.id());
        return conversation.id();
    }

    private ChannelAccount account(Transaction tx, AccountId id) {
        var account = accounts.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        if (account.business().isEmpty()) {
            throw new RefusedException(Code.NO_TEMPLATES);
        }
        return account;
    }
}
