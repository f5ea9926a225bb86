package de.hausbote;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentKeys;
import de.hausbote.conversation.ConversationKeys;
import de.hausbote.identity.PeopleKeys;
import de.hausbote.relay.RelayKeys;
import de.hausbote.search.Indexer;
import de.hausbote.store.Database;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.KeyInventory;
import de.hausbote.vault.Progress;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.ShelfWalk;
import de.hausbote.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the running house: which there are, new versions of them, and the work that follows from that in the
 * background. What a start finds unfinished is gone on with. Thread-safe.
 */
final class HouseKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HouseKeys.class);
    private static final int SECONDS_TO_END = 10;

    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name("keys").factory());
    private final Database database;
    private final Audit audit;
    private final Rotation rotation;
    private volatile Optional<Progress> progress = Optional.empty();

    HouseKeys(Database database, Vault vault, Audit audit) {
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.database = database;
        this.audit = audit;
        this.rotation = new Rotation(vault, holders(database, vault));
    }

    static List<KeyHolder> holders(Database database, Vault vault) {
        return Stream.of(
                        new PeopleKeys(database, vault).holders(),
                        new ConversationKeys(database, vault).holders(),
                        new ConsentKeys(database, vault).holders(),
                        new RelayKeys(database, vault).holders(),
                        Indexer.SHELVES.stream()
                                .<KeyHolder>map(shelf -> new ShelfWalk(vault, shelf))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    void start() {
        worker.execute(this::work);
        workOnceSettled();
        var _ = worker.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.HOURS);
    }

    KeyInventory inventory() {
        return rotation.inventory();
    }

    /** What is being brought under a new version, and how far it has come. */
    Optional<Progress> progress() {
        return progress;
    }

    /**
     * Gives this purpose a new version of its key; everything new is under it when this returns. What is there already
     * follows in the background, the database at the next start.
     */
    void rotate(Purpose purpose) {
        record(AuditAction.KEY_ROTATE, purpose);
        rotation.begin(purpose);
        worker.execute(this::work);
        workOnceSettled();
    }

    /**
     * Puts the house under another root key, and gives every purpose a new version of its key.
     *
     * @param root stays the caller's, who has made it durable
     * @param custody who opens the house from now on, for the record
     */
    void reroot(RootKey root, String custody) {
        database.change(tx -> audit.record(
                tx, Act.by(Act.CONSOLE, "", AuditAction.CUSTODY_CHANGE).because(custody)));
        rotation.reroot(root, this::tell);
        worker.execute(this::work);
        workOnceSettled();
    }

    /** Most work begins a minute after a new version; what waits for an end is looked at now and then. */
    private void workOnceSettled() {
        var _ = worker.schedule(this::work, Rotation.SETTLING.toSeconds() + 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            rotation.unfinished().forEach(this::bring);
        } catch (CancellationException closing) {
            LOG.info("work on keys goes on at the next start");
        } catch (RuntimeException broken) {
            LOG.error("work on keys failed; it is tried again", broken);
        } finally {
            progress = Optional.empty();
        }
    }

    private void bring(Purpose purpose) {
        rotation.work(purpose, this::tell);
        if (!rotation.unfinished().contains(purpose)) {
            record(AuditAction.KEY_DESTROY, purpose);
            LOG.info("old keys destroyed purpose={}", purpose);
        }
    }

    private void tell(Progress told) {
        progress = Optional.of(told);
        if (worker.isShutdown()) {
            throw new CancellationException("the house is closing");
        }
    }

    private void record(AuditAction action, Purpose purpose) {
        database.change(tx -> audit.record(tx, Act.system(action).on("key", purpose)));
    }

    /** What is being done stops at its next step, and what is due later is left for the next start. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("work on keys did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
