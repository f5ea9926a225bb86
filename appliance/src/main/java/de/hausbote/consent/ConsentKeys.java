package de.hausbote.consent;

import de.hausbote.store.Database;
import de.hausbote.vault.ExpiringRows;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.util.List;

/**
 * What the keys of the vault have to do with consents. A keyed hash of an address cannot be made anew once nobody knows the
 * address any more, so the versions of that key live as long as there are hashes under them.
 */
public final class ConsentKeys {
    private final SuppressionTable suppressions = new SuppressionTable();
    private final Database database;
    private final Vault vault;

    public ConsentKeys(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    public List<KeyHolder> holders() {
        return List.of(new ExpiringRows(
                Purpose.SUPPRESSION,
                () -> database.read(suppressions::count),
                () -> database.read(
                        tx -> suppressions.olderThan(tx, vault.keys().since(Purpose.SUPPRESSION)))));
    }
}
