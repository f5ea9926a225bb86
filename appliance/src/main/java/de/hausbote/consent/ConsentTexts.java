package de.hausbote.consent;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.Id;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Database;
import java.util.List;
import java.util.regex.Pattern;

/** The wordings that people agree to. The data protection officer writes them; none is ever changed. Thread-safe. */
public final class ConsentTexts {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_NOTICE = 32;

    private final ConsentTextTable texts = new ConsentTextTable();
    private final Database database;
    private final Audit audit;
    private final Ids ids;

    public ConsentTexts(Database database, Audit audit, Ids ids) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
    }

    /** A wording to be, as {@link ConsentText} has it. */
    public record Draft(ConsentPurpose purpose, String language, String notice, String words) {}

    /** All versions, the newest of each first. */
    public List<ConsentText> list(Actor actor) {
        Rights.require(actor, Permission.READ_CONSENT);
        return database.write(tx -> {
            audit.record(tx, act(actor, AuditAction.CONSENT_TEXT_LIST));
            return texts.all(tx);
        });
    }

    /**
     * A new version of a wording, or the first.
     *
     * @throws RefusedException BAD_REQUEST for words or a notice that are missing or too long, or no language
     */
    public ConsentText add(Actor actor, Draft draft) {
        Rights.require(actor, Permission.WRITE_CONSENT_TEXTS);
        var words = draft.words().strip();
        var notice = draft.notice().strip();
        var fits = !words.isEmpty() && words.length() <= LONGEST_WORDS && notice.length() <= LONGEST_NOTICE;
        if (!fits || !LANGUAGE.matcher(draft.language()).matches()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return database.write(tx -> {
            var version = texts.newest(tx, draft.purpose(), draft.language()) + 1;
            Id id = ids.next();
            var text = new ConsentText(id, draft.purpose(), draft.language(), version, notice, words, tx.now());
            texts.add(tx, text, actor.id());
            audit.record(tx, act(actor, AuditAction.CONSENT_TEXT_ADD).on("consent-text", id));
            return text;
        });
    }

    private static Act act(Actor actor, AuditAction action) {
        return Act.by(actor.id().toString(), actor.role().name(), action);
    }
}
