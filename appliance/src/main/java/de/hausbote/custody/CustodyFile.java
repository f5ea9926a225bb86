package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.HostFile;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.RootProof;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.VaultSettings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The file {@code custody} of the vault folder, which a sealed house reads, and {@code custody.next} beside it while a
 * new root key is being put in place. Which of the two counts, the head of {@code vault/keys} says: so the change of the
 * root key and of its custodians is one, whenever it is interrupted. One thread at a time.
 */
public final class CustodyFile {
    static final String NAME = "custody";
    static final String NEXT = "custody.next";

    private static final byte[] MARK = "HBCUST01".getBytes(US_ASCII);

    private final HostFile file;
    private final HostFile next;
    private final Supplier<RootProof> root;

    public CustodyFile(VaultSettings settings, HostSeal host) {
        this.file = HostFile.of(settings, NAME, MARK, host);
        this.next = HostFile.of(settings, NEXT, MARK, host);
        this.root = () -> RootProof.in(settings);
    }

    /**
     * What counts; a house from before there were custodians has none. What an interrupted change left behind takes its
     * place, or goes.
     *
     * @throws CustodyBrokenException when it is damaged, or about another root key
     */
    public Optional<Custody> settled() {
        var proof = root.get();
        var coming = coming().filter(custody -> custody.isOf(proof));
        coming.ifPresent(this::put);
        next.delete();
        var custody = read(file);
        if (custody.filter(each -> !each.isOf(proof)).isPresent()) {
            throw new CustodyBrokenException();
        }
        return custody;
    }

    /** What was prepared; a broken one is none, for then the old one has to fit. */
    private Optional<Custody> coming() {
        try {
            return read(next);
        } catch (CustodyBrokenException _) {
            return Optional.empty();
        }
    }

    /** Takes another division of the same root key. Durable when it returns. */
    public void replace(Custody custody) {
        if (!custody.isOf(root.get())) {
            throw new IllegalArgumentException("this is about another root key; prepare it instead");
        }
        put(custody);
        next.delete();
    }

    /**
     * Lays ready what shall count as soon as {@code vault/keys} stands under its root key; until then nothing changes.
     * Durable when it returns. {@link #settled} finishes the change, or forgets it.
     */
    public void prepare(Custody custody) {
        if (custody.isOf(root.get())) {
            throw new IllegalArgumentException("this is about the same root key; replace it instead");
        }
        next.write(CustodyForm.written(custody));
    }

    private void put(Custody custody) {
        file.write(CustodyForm.written(custody));
    }

    private static Optional<Custody> read(HostFile from) {
        try {
            return from.read().map(CustodyForm::read);
        } catch (SealBrokenException _) {
            throw new CustodyBrokenException();
        }
    }
}
