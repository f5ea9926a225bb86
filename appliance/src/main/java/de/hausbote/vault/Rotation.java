package de.hausbote.vault;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Gives keys new versions and brings along what was sealed under the old ones; an old version is destroyed when nothing
 * needs it any more. New data goes under the new version at once; what is there already is brought along a minute later,
 * when whoever began before has ended. Holds nothing in memory: whoever is interrupted calls
 * {@link #work} again. Thread-safe; one after the other.
 */
public final class Rotation {
    /** Whoever began under the version before has ended by then: a unit of work gives up long before. */
    public static final Duration SETTLING = Duration.ofMinutes(1);

    private final Keys keys;
    private final List<KeyHolder> holders;

    /** @param holders everything outside of the vault that is sealed, wrapped or hashed under its keys */
    public Rotation(Vault vault, List<KeyHolder> holders) {
        this.keys = vault.keys();
        this.holders = List.copyOf(holders);
    }

    public KeyInventory inventory() {
        return keys.inventory(holders);
    }

    /** The purposes with something left to do; first the intake, which is done in one write. */
    public List<Purpose> unfinished() {
        return Stream.of(Purpose.values())
                .filter(keys::unfinished)
                .sorted(Comparator.comparing(purpose -> purpose != Purpose.INTAKE))
                .toList();
    }

    /** A new version of this purpose's key; everything new is under it when this returns. */
    public void begin(Purpose purpose) {
        keys.shards().alone(() -> keys.renew(purpose));
    }

    /**
     * Puts the house under another root key, and gives every purpose a new version of its key; everything new is under
     * those when this returns. It happens or it does not. What there is already follows by {@link #work}.
     *
     * @param root has been made durable by the caller, in whatever form; he goes on owning it
     * @param watcher of contacts' keys that were being wrapped anew before, which has to end first
     */
    public void reroot(RootKey root, Consumer<Progress> watcher) {
        keys.shards().alone(() -> {
            bring(Purpose.CONTENT, watcher);
            keys.reroot(root);
        });
    }

    /**
     * Brings everything of this purpose under the newest version of its key and destroys what is not needed any more. What
     * can only expire keeps the old version alive; the database's own key changes at the next start.
     */
    public void work(Purpose purpose, Consumer<Progress> watcher) {
        keys.shards().alone(() -> bring(purpose, watcher));
    }

    private void bring(Purpose purpose, Consumer<Progress> watcher) {
        if (!keys.unfinished(purpose) || !mayBegin(purpose)) {
            return;
        }
        var concerned =
                holders.stream().filter(holder -> holder.purpose() == purpose).toList();
        var of = waiting(concerned);
        var done = 0L;
        for (var holder : concerned) {
            for (var some = holder.bringSome(); some > 0; some = holder.bringSome()) {
                done += some;
                watcher.accept(new Progress(done, Math.max(of, done), purpose));
            }
        }
        if (mayFinish(purpose, concerned)) {
            keys.finish(purpose);
        }
    }

    /** Shard keys are replaced under a lock of their own, and recipients by one write. */
    private boolean mayBegin(Purpose purpose) {
        return purpose == Purpose.CONTENT || purpose == Purpose.INTAKE || keys.settled(purpose);
    }

    /** A purpose without a holder may lose its old version only if nothing was ever sealed under it. */
    private boolean mayFinish(Purpose purpose, List<KeyHolder> concerned) {
        return switch (purpose) {
            case DATABASE -> false;
            case INTAKE -> true;
            default -> concerned.isEmpty() ? mayGoUnasked(purpose) : waiting(concerned) == 0;
        };
    }

    private boolean mayGoUnasked(Purpose purpose) {
        return purpose.isFor(Purpose.Use.SEALING) && !keys.everUsed(purpose);
    }

    private static long waiting(List<KeyHolder> holders) {
        return holders.stream().mapToLong(KeyHolder::waiting).sum();
    }
}
