package de.hausbote.relay;

import de.hausbote.store.Database;
import de.hausbote.vault.ExpiringRows;
import de.hausbote.vault.FileWalk;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.RowWalk;
import de.hausbote.vault.Vault;
import java.util.List;

/** What of the traffic with providers is sealed or hashed by keys of the vault, and comes along on rotation. */
public final class RelayKeys {
    private final LedgerTable ledger = new LedgerTable();
    private final AgreedListTable agreed;
    private final Database database;
    private final Vault vault;

    public RelayKeys(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.agreed = new AgreedListTable(vault);
    }

    /** The body of a call is kept nowhere, so its hash in the ledger stays under the key it was made with. */
    public List<KeyHolder> holders() {
        return List.of(
                new RowWalk(Purpose.HOUSE, vault.keys(), agreedRows()),
                new FileWalk(Purpose.QUARANTINE, vault, vault.files("quarantine")),
                new ExpiringRows(Purpose.LEDGER, this::hashes, this::olderHashes));
    }

    private RowWalk.Rows agreedRows() {
        return new RowWalk.Rows() {
            @Override
            public long count() {
                return database.read(agreed::count);
            }

            @Override
            public List<byte[]> bring(byte[] after) {
                return database.write(tx -> agreed.resealNext(tx, after));
            }
        };
    }

    private long hashes() {
        return database.read(ledger::hashes);
    }

    private long olderHashes() {
        var since = vault.keys().since(Purpose.LEDGER);
        return database.read(tx -> ledger.hashesBefore(tx, since));
    }
}
