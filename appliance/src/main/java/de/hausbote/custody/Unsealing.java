package de.hausbote.custody;

import de.hausbote.custody.ShareRefusedException.Code;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.RootKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Collects the shares of custodians while the house is sealed, until they are enough. They lie in memory only, and are
 * wiped after a quarter of an hour in which nobody came. Thread-safe; a passphrase being tried holds up nobody who asks
 * how things stand.
 */
public final class Unsealing implements AutoCloseable {
    /** How long shares are kept while no new one comes. */
    public static final Duration MEMORY = Duration.ofMinutes(15);

    private static final int KIT = 0;

    private final Custody custody;
    private final HouseId house;
    private final HostSeal host;
    private final PassphraseSeal seal;
    private final Clock clock;
    private final Patience patience;
    private final Map<Integer, Share> given = new TreeMap<>();
    private Instant last = Instant.MIN;
    private boolean complete;

    /** What giving a share led to. */
    public sealed interface Outcome {
        /** Who gave it; zero for the recovery kit. */
        int custodian();

        /** More are needed. */
        record Waiting(int custodian, Standing standing) implements Outcome {}

        /**
         * That was enough.
         *
         * @param root the caller's from now on
         */
        record Complete(int custodian, RootKey root) implements Outcome {}
    }

    /** @param host stays the caller's */
    public Unsealing(Custody custody, HouseId house, HostSeal host, PassphraseSeal seal, Clock clock) {
        this.custody = custody;
        this.house = house;
        this.host = host;
        this.seal = seal;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    /**
     * Takes a share file or a recovery kit, opened with its passphrase.
     *
     * @param passphrase stays the caller's, who wipes it
     * @throws ShareRefusedException when it is not taken
     */
    public Outcome giveFile(byte[] content, char[] passphrase) {
        var file = ShareFile.parsed(content);
        var number = numberOf(file.kind(), file.number());
        try {
            refuseForeign(file);
            return accept(number, opened(file, number, passphrase));
        } catch (ShareRefusedException refused) {
            throw refused.of(number);
        }
    }

    /**
     * Takes the words of a share or of a recovery kit.
     *
     * @throws ShareRefusedException when they are not taken
     */
    public Outcome giveWords(String typed) {
        return give(ShareWords.read(typed));
    }

    /**
     * Takes a share or a recovery kit.
     *
     * @param share is taken over: it is wiped when it has served, or at once when it is refused
     * @throws ShareRefusedException when it is not taken
     */
    public Outcome give(Share share) {
        var number = numberOf(share.kind(), share.number());
        try {
            return accept(number, share);
        } catch (ShareRefusedException refused) {
            throw refused.of(number);
        }
    }

    /** Who has given a share, and who has not. */
    public synchronized Standing standing() {
        forgetIfIdle();
        return new Standing(
                custody.threshold(), custodians(given::containsKey), custodians(number -> !given.containsKey(number)));
    }

    /** Wipes what was given when nobody came for long; to be called now and then. */
    public synchronized void forgetIfIdle() {
        if (!given.isEmpty() && !clock.instant().isBefore(last.plus(MEMORY))) {
            forget();
        }
    }

    /** Wipes what was given; the next share begins anew. */
    public synchronized void forget() {
        given.values().forEach(Share::close);
        given.clear();
        complete = false;
    }

    @Override
    public void close() {
        forget();
    }

    /** What can be told before a passphrase is tried. */
    private synchronized void refuseForeign(ShareFile file) {
        forgetIfIdle();
        if (!file.house().equals(house)) {
            throw new ShareRefusedException(Code.OTHER_HOUSE);
        }
        refuseOtherGeneration(file.generation());
        if (file.kind() == ShareKind.SHARE && custody.custodian(file.number()).isEmpty()) {
            throw new ShareRefusedException(Code.FOREIGN);
        }
        refuseSecond(numberOf(file.kind(), file.number()));
    }

    private Share opened(ShareFile file, int number, char[] passphrase) {
        var wait = patience.begin(number);
        try {
            var share = file.open(passphrase, seal);
            patience.succeeded(number);
            return share;
        } catch (ShareRefusedException refused) {
            if (refused.code() == Code.WRONG_PASSPHRASE) {
                throw refused.waiting(wait);
            }
            patience.undo(number);
            throw refused;
        }
    }

    private synchronized Outcome accept(int number, Share share) {
        forgetIfIdle();
        try {
            refuseWrong(number, share);
        } catch (ShareRefusedException refused) {
            share.close();
            throw refused;
        }
        if (number == KIT) {
            return complete(KIT, List.of(share));
        }
        given.put(number, share);
        last = clock.instant();
        return given.size() < custody.threshold()
                ? new Outcome.Waiting(number, standing())
                : complete(number, List.copyOf(given.values()));
    }

    private void refuseWrong(int number, Share share) {
        if (!share.house().equals(HouseTag.of(house))) {
            throw new ShareRefusedException(Code.OTHER_HOUSE);
        }
        refuseOtherGeneration(share.generation());
        var known = mark(number).filter(mark -> ShareMark.fits(share, mark, host));
        if (known.isEmpty()) {
            throw new ShareRefusedException(Code.FOREIGN);
        }
        refuseSecond(number);
    }

    private void refuseOtherGeneration(int generation) {
        if (generation < custody.generation()) {
            throw new ShareRefusedException(Code.STALE);
        }
        if (generation > custody.generation()) {
            throw new ShareRefusedException(Code.NEWER);
        }
    }

    private void refuseSecond(int number) {
        if (complete) {
            throw new ShareRefusedException(Code.NOT_NEEDED);
        }
        if (given.containsKey(number)) {
            throw new ShareRefusedException(Code.SAME_CUSTODIAN);
        }
    }

    private Optional<String> mark(int number) {
        return number == KIT
                ? Optional.of(custody.kit())
                : custody.custodian(number).map(Custodian::mark);
    }

    private Outcome complete(int number, List<Share> enough) {
        var root = Combining.root(enough);
        enough.forEach(Share::close);
        forget();
        if (!custody.isOf(root.proof(house))) {
            root.close();
            throw new ShareRefusedException(Code.NOT_THE_KEY);
        }
        complete = true;
        return new Outcome.Complete(number, root);
    }

    private List<Custodian> custodians(Predicate<Integer> which) {
        return custody.custodians().stream()
                .filter(each -> which.test(each.number()))
                .toList();
    }

    private static int numberOf(ShareKind kind, int number) {
        return kind == ShareKind.KIT ? KIT : number;
    }
}
