package de.hausbote.vault;

import de.hausbote.vault.VaultRefusedException.Code;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The root key as the machine itself keeps it, for a house that opens without people: a credential of the service manager,
 * or a file. While a new root key is being put in place there is a second file beside it, so that one of them always
 * opens the house. One thread at a time.
 */
public final class MachineKey {
    /** What the credential is called. */
    public static final String CREDENTIAL = "hausbote.root";

    private final Optional<KeyFile> credential;
    private final KeyFile file;
    private final KeyFile next;

    private MachineKey(Optional<KeyFile> credential, Path file) {
        this.credential = credential;
        this.file = new KeyFile(file);
        this.next = new KeyFile(file.resolveSibling(file.getFileName() + ".next"));
    }

    /** @param credentials the folder that the service manager laid out for this process, if it did */
    public static MachineKey of(VaultSettings settings, Optional<Path> credentials) {
        return new MachineKey(
                credentials.map(folder -> KeyFile.ofCredential(folder.resolve(CREDENTIAL))), settings.keyFile());
    }

    /**
     * The key that fits; the caller closes it.
     *
     * @throws VaultRefusedException when there is none, or none fits
     */
    public RootKey fitting(RootProof proof) {
        var there = Stream.concat(credential.stream(), Stream.of(file, next))
                .filter(KeyFile::exists)
                .toList();
        for (var each : there) {
            var key = new RootKey(each.read());
            if (key.fits(proof)) {
                return key;
            }
            key.close();
        }
        if (there.isEmpty()) {
            return new RootKey(file.read());
        }
        throw new VaultRefusedException(
                Code.KEY_WRONG,
                "The key file does not belong to this vault; use the key file that was made together with it.");
    }

    /**
     * For a new house: a key that lies here belongs to another one, and must not be lost.
     *
     * @throws VaultRefusedException when there is a key file
     */
    public void refuseExisting() {
        if (file.exists()) {
            throw new VaultRefusedException(
                    Code.KEY_FILE_EXISTS,
                    "There is a key file already where the new one belongs; move it away, it may open another house.");
        }
    }

    /** Lays a key beside the one that is valid still; durable when it returns. */
    public void lay(RootKey root) {
        next.write(root.key());
    }

    /** The key that was laid aside takes the place of the one before, if it is the one that fits. */
    public void settle(RootProof proof) {
        if (!next.exists()) {
            return;
        }
        try (var key = new RootKey(next.read())) {
            if (key.fits(proof)) {
                next.replace(file);
            } else {
                next.remove();
            }
        }
    }

    /** From now on the machine has no key of its own, but for the credential, which is not the program's to delete. */
    public void forget() {
        next.remove();
        file.remove();
    }
}
