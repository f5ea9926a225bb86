package de.hausbote;

import de.hausbote.admin.AdminRefusedException;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.RecordHeadException;
import de.hausbote.custody.Custody;
import de.hausbote.custody.CustodyFile;
import de.hausbote.custody.ShareRefusedException;
import de.hausbote.custody.Standing;
import de.hausbote.custody.Unsealing;
import de.hausbote.custody.Unsealing.Outcome;
import de.hausbote.message.RefusedException;
import de.hausbote.relay.LateRecord;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.MachineKey;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.RootProof;
import de.hausbote.vault.VaultRefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of the house. What the machine has, enough custodians or the recovery kit open it; whoever may, seals it.
 * Everything done at the lock is put on record, though nobody can read the record at that time. Thread-safe.
 */
final class HouseLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HouseLock.class);
    private static final int ENDING_MILLIS = 500;

    private final HouseGate gate;
    private final Consumer<Opening> opener;
    private final Runnable ending;
    private final CustodyFile file;
    private final MachineKey machine;
    private final LateRecord record;
    private final ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("lock").factory());
    private volatile Optional<Custody> custody;
    private volatile Optional<Unsealing> unsealing;
    private volatile boolean sealing;
    private volatile State state = State.SEALED;
    private volatile Optional<Trouble> trouble = Optional.empty();

    /** How the house stands. */
    enum State {
        OPEN,
        OPENING,
        SEALED
    }

    /**
     * @param opener builds the rooms of the house
     * @param ending ends the program, after it was sealed on purpose
     */
    HouseLock(HouseGate gate, Consumer<Opening> opener, Runnable ending) {
        this.gate = gate;
        this.opener = opener;
        this.ending = ending;
        this.file = new CustodyFile(gate.settings(), gate.host());
        this.machine = MachineKey.of(
                gate.settings(),
                Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY")).map(Path::of));
        this.record = new LateRecord(gate.vault().intake(), gate.clock());
        this.custody = file.settled();
        this.unsealing = custody.map(this::unsealing);
        if (attended()) {
            machine.forget();
        }
        var _ = idle.scheduleWithFixedDelay(this::forgetIfIdle, 1, 1, TimeUnit.MINUTES);
    }

    private Unsealing unsealing(Custody of) {
        return new Unsealing(of, house(), gate.host(), seal(), gate.clock());
    }

    private PassphraseSeal seal() {
        var memory = gate.config().passwords().shareMemory();
        return new PassphraseSeal(PasswordCost.of(memory.bytes()), gate.random());
    }

    /** By what the root key that is valid is known. */
    RootProof proof() {
        return RootProof.in(gate.settings());
    }

    HouseId house() {
        return proof().house();
    }

    State state() {
        return state;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    /** Whether custodians open the house. */
    boolean attended() {
        return custody.filter(of -> of.mode() == Custody.Mode.ATTENDED).isPresent();
    }

    /** Which root key of the house is valid; 0 in a house that has no recovery kit. */
    int generation() {
        return custody.map(Custody::generation).orElse(0);
    }

    /**
     * Does something about the root key of a house that the machine opens; it stays valid meanwhile.
     *
     * @throws RefusedException when custodians open the house by now, or another root key is valid than this
     */
    synchronized void whileUnattended(int generation, Consumer<RootProof> work) {
        if (attended() || generation() != generation) {
            throw new RefusedException(RefusedException.Code.START_MODE_CHANGED);
        }
        work.accept(proof());
    }

    Standing standing() {
        return unsealing.map(Unsealing::standing).orElseGet(() -> new Standing(0, List.of(), List.of()));
    }

    /** Opens the house at its start, unless people have to: then it stays sealed, and {@link #trouble} says why. */
    void openAtStart() {
        if (gate.vault().sealedOnPurpose()) {
            trouble = Optional.of(Trouble.SEALED_ON_PURPOSE);
        } else if (!attended()) {
            try {
                open(new Opening(machine.fitting(proof()), "machine", false));
            } catch (VaultRefusedException | RecordHeadException refused) {
                stay(refused);
            }
        }
    }

    /**
     * Opens the house with what the machine has, because somebody at its console says so.
     *
     * @throws VaultRefusedException when the machine has no key, or none that fits
     */
    void openByMachine(boolean older) {
        openAside(new Opening(machine.fitting(proof()), "machine", older));
    }

    /** @throws ShareRefusedException when the share is not taken; that is on record too */
    void giveFile(byte[] content, char[] passphrase, boolean older) {
        take(() -> known().giveFile(content, passphrase), older);
    }

    /** @throws ShareRefusedException when the share is not taken; that is on record too */
    void giveWords(String words, boolean older) {
        take(() -> known().giveWords(words), older);
    }

    private Unsealing known() {
        return unsealing.orElseThrow(() -> new ShareRefusedException(ShareRefusedException.Code.FOREIGN));
    }

    private void take(Supplier<Outcome> giving, boolean older) {
        try {
            var outcome = giving.get();
            record.record(share(AuditAction.SHARE_GIVE, outcome.custodian()));
            if (outcome instanceof Outcome.Complete(var last, var root)) {
                openAside(new Opening(root, last == 0 ? "kit" : "custodians", older));
            }
        } catch (ShareRefusedException refused) {
            record.record(share(AuditAction.SHARE_REFUSE, refused.custodian())
                    .ending(refused.code().name()));
            throw refused;
        }
    }

    private static Act share(AuditAction action, int custodian) {
        return Act.by(Act.CUSTODIAN, "", action).on("share", custodian);
    }

    private void begin() {
        state = State.OPENING;
        trouble = Optional.empty();
    }

    /** Whoever gave the last share gets an answer from the listener that opening replaces. */
    private void openAside(Opening opening) {
        begin();
        Thread.ofPlatform().name("opening").start(() -> {
            try {
                open(opening);
            } catch (RuntimeException refused) {
                stay(refused);
            }
        });
    }

    private synchronized void open(Opening opening) {
        if (state == State.OPEN) {
            opening.root().close();
            return;
        }
        begin();
        opener.accept(opening);
        unmark();
        state = State.OPEN;
        if (!attended()) {
            machine.settle(proof());
        }
    }

    /** Whoever seals the house while it is being opened has the last word. */
    private void unmark() {
        gate.vault().unmarkSealed();
        if (sealing) {
            gate.vault().markSealed();
        }
    }

    private void stay(RuntimeException refused) {
        var why = Trouble.of(refused);
        if (why.code() == Trouble.Code.BROKEN) {
            LOG.error("the house does not open", refused);
        }
        LOG.warn("the house stays sealed trouble={}", why.code());
        unsealing.ifPresent(Unsealing::forget);
        trouble = Optional.of(why);
        state = State.SEALED;
    }

    /** Puts on record what somebody did at the lock. */
    void record(Act act) {
        record.record(act);
    }

    /** Wipes shares that nobody completes. */
    private void forgetIfIdle() {
        unsealing.ifPresent(Unsealing::forgetIfIdle);
    }

    /**
     * Seals the house at once. The mark comes first and is durable; half a second later the program ends, whatever hangs.
     *
     * @param edge lets nobody in any more, and makes the pages that are open turn away
     */
    void seal(Act act, Runnable edge) {
        sealing = true;
        gate.vault().markSealed();
        CompletableFuture.delayedExecutor(ENDING_MILLIS, TimeUnit.MILLISECONDS).execute(ending);
        edge.run();
        record.record(act);
        LOG.warn("the house is sealed and the program ends");
    }

    /**
     * Puts the open house under another root key; shares, kit or key file that hold it are durable already. At each moment
     * either the old ones or the new ones open the house.
     *
     * @param root stays the caller's
     * @param reroot puts the vault under it, and on record what there is now
     * @throws AdminRefusedException when it is about another root key, or not the next one
     */
    synchronized void change(Custody next, RootKey root, BiConsumer<RootKey, String> reroot) {
        if (next.generation() != generation() + 1 || !next.isOf(root.proof(house()))) {
            throw new AdminRefusedException("The root key was replaced meanwhile by somebody else;"
                    + " what was handed out just now opens nothing.");
        }
        if (next.mode() == Custody.Mode.UNATTENDED) {
            machine.lay(root);
        }
        file.prepare(next);
        reroot.accept(root, next.toString());
        custody = file.settled();
        unsealing.ifPresent(Unsealing::close);
        unsealing = custody.map(this::unsealing);
        if (attended()) {
            machine.forget();
        } else {
            machine.settle(proof());
        }
    }

    @Override
    public void close() {
        idle.shutdown();
        unsealing.ifPresent(Unsealing::close);
    }
}
