package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.language.Spoken;
import de.hausbote.message.Content;
import de.hausbote.store.Transaction;
import java.util.Optional;

/** Whether people are asked in the chat, and what: the data protection officer decides it. Thread-safe. */
public final class DialogSettings {
    private static final String ASKS = "consent-dialog";
    private static final String ADVERTISES = "consent-dialog-advertising";

    private final SettingTable settings = new SettingTable();
    private final Ground ground;

    public DialogSettings(Ground ground) {
        this.ground = ground;
    }

    /**
     * @param asks whether somebody who has not agreed on a page is asked with her first message
     * @param advertises whether she is asked about advertising next
     */
    public record Values(boolean asks, boolean advertises) {}

    public Values read(Actor actor) {
        Rights.require(actor, Permission.READ_CONSENT);
        return ground.database().read(tx -> new Values(asks(tx), advertises(tx)));
    }

    public void change(Actor actor, Values values) {
        Rights.require(actor, Permission.WRITE_CONSENT_TEXTS);
        ground.database().change(tx -> {
            settings.put(tx, ASKS, Boolean.toString(values.asks()));
            settings.put(tx, ADVERTISES, Boolean.toString(values.advertises()));
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_CHANGE));
        });
    }

    /** How a wording is asked in the chat, kept nowhere; nothing for what is not asked there. */
    public Optional<Content> question(Actor actor, ConsentPurpose purpose, String words, Spoken language) {
        Rights.require(actor, Permission.WRITE_CONSENT_TEXTS);
        return Optional.of(purpose)
                .filter(ConsentPurpose::asked)
                .map(asked -> DialogWords.question(asked.kind(), words.strip(), language));
    }

    boolean asks(Transaction tx) {
        return on(tx, ASKS);
    }

    boolean advertises(Transaction tx) {
        return on(tx, ADVERTISES);
    }

    private boolean on(Transaction tx, String name) {
        return settings.find(tx, name).filter("true"::equals).isPresent();
    }
}
