package de.hausbote.conversation;

import de.hausbote.audit.Audit;
import de.hausbote.message.ContactId;
import de.hausbote.store.Database;
import de.hausbote.vault.Vault;
import java.util.List;

/** Erases people, as long as nobody can do it over the interface. */
public final class Erasing {
    private Erasing() {}

    public static void erase(Database database, Vault vault, Audit audit, ContactId contact) {
        new KeyErasure(database, vault, audit).erase(List.of(contact));
    }
}
