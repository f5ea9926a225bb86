package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.store.Transaction;
import java.net.URI;

/** Settings of the whole house that an administrator decides on the page. Thread-safe. */
public final class HouseSettings {
    private static final String PROFILE_NAMES = "profile-names";
    private static final String CHANGES = "changes-by-contacts";
    private static final String ORGANISATION = "organisation";

    private final SettingTable settings = new SettingTable();
    private final ContactTable contacts = new ContactTable();
    private final SearchDueTable due = new SearchDueTable();
    private final Ground ground;

    public HouseSettings(Ground ground) {
        this.ground = ground;
    }

    public Values read(Actor actor) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        return ground.database().write(tx -> {
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_READ));
            return values(tx);
        });
    }

    /** Hiding profile names also forgets those that were kept. */
    public void change(Actor actor, Values values) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        ground.database().change(tx -> {
            settings.put(tx, PROFILE_NAMES, values.profileNames().name());
            settings.put(tx, CHANGES, values.changes().name());
            settings.put(tx, ORGANISATION, values.organisation());
            if (values.profileNames() != ProfileNames.SHOWN && contacts.forgetProfileNames(tx)) {
                due.addAll(tx);
            }
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_CHANGE));
        });
    }

    /** How the world reaches the house, for what is told to people outside; said anew at each start. */
    public void reachedAt(URI publicUrl) {
        ground.database().change(tx -> new PublicAddress().is(tx, publicUrl));
    }

    Values values(Transaction tx) {
        var names = profileNames(tx);
        var changes = settings.find(tx, CHANGES).map(Changes::valueOf).orElse(Changes.FOLLOWED);
        return new Values(names, changes, settings.find(tx, ORGANISATION).orElse(""));
    }

    /** Only when somebody decided so. */
    boolean keepsProfileNames(Transaction tx) {
        return profileNames(tx) == ProfileNames.SHOWN;
    }

    private ProfileNames profileNames(Transaction tx) {
        return settings.find(tx, PROFILE_NAMES).map(ProfileNames::valueOf).orElse(ProfileNames.UNDECIDED);
    }

    /** Whether names that people gave themselves at the messenger are kept; nobody decides it for the house (INB-8). */
    public enum ProfileNames {
        UNDECIDED,
        SHOWN,
        HIDDEN
    }

    /** What becomes of what a contact wrote when she writes it anew or takes it back (RET-5). */
    public enum Changes {
        /** What she said before is gone here too. */
        FOLLOWED,
        /** It stays, marked: for houses that have to keep what they were told. */
        KEPT
    }

    /**
     * @param organisation what the house calls itself, or empty
     */
    public record Values(ProfileNames profileNames, Changes changes, String organisation) {}
}
