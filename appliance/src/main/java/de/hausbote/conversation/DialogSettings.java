package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.language.Spoken;
import de.hausbote.message.Content;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.util.Optional;

/** Whether people are asked in the chat, and what: the data protection officer decides it. Thread-safe. */
public final class DialogSettings {
    private static final String ASKS = "consent-dialog";
    private static final String ADVERTISES = "consent-dialog-advertising";
    private static final String HELD = "consent-dialog-held";
    private static final int MOST_DAYS = 30;

    private final SettingTable settings = new SettingTable();
    private final Ground ground;
    private final HoldingBack holding;

    public DialogSettings(Ground ground) {
        this.ground = ground;
        this.holding = new HoldingBack(ground);
    }

    /**
     * @param asks whether somebody who has not agreed on a page is asked with her first message
     * @param advertises whether she is asked about advertising next
     * @param heldDays for how many days what she writes before she answers is held back; at 0 it is shown with a note
     */
    public record Values(boolean asks, boolean advertises, int heldDays) {}

    public Values read(Actor actor) {
        Rights.require(actor, Permission.READ_CONSENT);
        return ground.database().read(tx -> new Values(asks(tx), advertises(tx), (int) held(tx).toDays()));
    }

    /**
     * Once nobody is asked, or nothing is to be held back, what is held back is shown; another time holds for questions that are asked later.
     *
     * @throws RefusedException BAD_REQUEST for a time that is none, or more than 30 days
     */
    public void change(Actor actor, Values values) {
        Rights.require(actor, Permission.WRITE_CONSENT_TEXTS);
        if (values.heldDays() < 0 || values.heldDays() > MOST_DAYS) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            settings.put(tx, ASKS, Boolean.toString(values.asks()));
            settings.put(tx, ADVERTISES, Boolean.toString(values.advertises()));
            settings.put(tx, HELD, Integer.toString(values.heldDays()));
            if (!values.asks() || values.heldDays() == 0) {
                holding.endAll(tx);
            }
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

    /** For how long what she writes before she answers is held back; no time where it is shown. */
    Duration held(Transaction tx) {
        return settings.find(tx, HELD)
                .map(Integer::parseInt)
                .map(Duration::ofDays)
                .orElse(Duration.ZERO);
    }

    private boolean on(Transaction tx, String name) {
        return settings.find(tx, name).filter("true"::equals).isPresent();
    }
}
