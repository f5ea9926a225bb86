package de.hausbote.consent;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ProviderName;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The privacy notice of the house in its versions. Facts come from people; who stands between and what they see comes from
 * the program's own lists, and nobody types it. Thread-safe.
 */
public final class Notices {
    private final NoticeTable notices = new NoticeTable();
    private final Database database;
    private final Audit audit;

    public Notices(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All versions, the newest first. */
    public List<Notice> list(Actor actor) {
        Rights.require(actor, Permission.PUBLISH_NOTICE);
        return database.write(tx -> {
            audit.record(tx, act(actor, AuditAction.NOTICE_READ));
            return notices.all(tx);
        });
    }

    /**
     * A new version, in force at once.
     *
     * @param sight what these providers see
     * @throws RefusedException NOTICE_FACT when one is missing, too long or no address where one is wanted; the remedy is
     *     its number in {@link NoticeFact}, counted from 1. BAD_REQUEST without a provider
     */
    public Notice publish(Actor actor, Map<NoticeFact, String> facts, Set<ProviderName> providers, Set<Seen> sight) {
        Rights.require(actor, Permission.PUBLISH_NOTICE);
        unfit(facts).ifPresent(fact -> {
            throw new RefusedException(Code.NOTICE_FACT, fact.number());
        });
        if (providers.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return database.write(tx -> {
            var notice = new Notice(notices.newest(tx) + 1, facts, providers, sight, tx.now(), actor.id());
            notices.add(tx, notice);
            audit.record(tx, act(actor, AuditAction.NOTICE_PUBLISH).on("notice", notice.version()));
            return notice;
        });
    }

    /**
     * What a notice of these facts would say; facts that are missing are left out.
     *
     * @param greeting the short notice for the chat
     */
    public record Preview(HouseLanguage language, String greeting, List<NoticeText.Section> sections) {
        public Preview {
            sections = List.copyOf(sections);
        }
    }

    /**
     * In every language; nothing is kept.
     *
     * @param house how the world reaches it
     */
    public List<Preview> preview(
            Actor actor, Map<NoticeFact, String> facts, Set<ProviderName> providers, Set<Seen> sight, URI house) {
        Rights.require(actor, Permission.PUBLISH_NOTICE);
        return database.read(tx -> {
            var notice = new Notice(notices.newest(tx) + 1, facts, providers, sight, tx.now(), actor.id());
            return Arrays.stream(HouseLanguage.values())
                    .map(language -> preview(notice, language, house))
                    .toList();
        });
    }

    private static Preview preview(Notice notice, HouseLanguage language, URI house) {
        var text = NoticeText.in(language);
        return new Preview(language, text.greeting(notice, house + notice.path(language)), text.sections(notice));
    }

    /** The first fact without which no notice is published. */
    private static Optional<NoticeFact> unfit(Map<NoticeFact, String> facts) {
        return Arrays.stream(NoticeFact.values())
                .filter(fact -> !fact.fits(facts.getOrDefault(fact, "")))
                .findFirst();
    }

    /** The version in force; 0 while none was published. */
    public int newest(Transaction tx) {
        return notices.newest(tx);
    }

    /** What people are shown now; nothing while none was published. */
    public Optional<Notice> current(Transaction tx) {
        var newest = notices.newest(tx);
        return newest == 0 ? Optional.empty() : notices.find(tx, newest);
    }

    /** The same for the public page, which anybody may read. */
    public Optional<Notice> current() {
        return database.read(this::current);
    }

    /** One version for the public page. */
    public Optional<Notice> find(int version) {
        return database.read(tx -> notices.find(tx, version));
    }

    private static Act act(Actor actor, AuditAction action) {
        return Act.by(actor.id().toString(), actor.role().name(), action);
    }
}
