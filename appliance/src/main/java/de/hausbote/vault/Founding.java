package de.hausbote.vault;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What must be true of the vault folder before it is made or opened, and how it is made: aside, and put in its place when
 * everything is there that opens it again.
 */
final class Founding {
    private static final String ASIDE = "founding";
    private static final List<String> FILES =
            List.of(ShardFile.NAME, Recipients.NAME, HookSecrets.HOST_KEY, HookFile.NAME);

    private final VaultSettings settings;

    Founding(VaultSettings settings) {
        this.settings = settings;
    }

    boolean hasVault() {
        return hasFiles(settings.vaultFolder());
    }

    /** What an interrupted founding left aside goes; nobody has ever used it. */
    void found(HouseId house, RootKey root, Consumer<VaultSettings> ceremony) {
        refuseToFoundTwice();
        refuseKeyAmongWhatItOpens();
        var aside = settings.in(settings.data().resolve(ASIDE));
        Folder.remove(aside.data());
        try {
            new Founding(aside).make(house, root, new RecordCipher(settings.random()));
            ceremony.accept(aside);
            Folder.made(settings.data());
            Files.move(aside.vaultFolder(), settings.vaultFolder(), StandardCopyOption.ATOMIC_MOVE);
            Folder.made(settings.data()).force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folder.remove(aside.data());
        }
    }

    private void make(HouseId house, RootKey root, RecordCipher cipher) {
        var folder = Folder.made(settings.vaultFolder());
        try (var _ = VaultLock.taken(folder);
                var file = new KeyRingFile(folder, root.key().copy(), cipher, house);
                var ring = KeyRing.made(file, settings.random(), settings.clock())) {
            Shards.make(new ShardFile(folder, ring, file.house(), cipher), settings.random(), settings.clock());
            Recipients.make(folder, file.house(), new RecipientKeys(ring, cipher, settings.random()));
            HookSecrets.make(folder, settings, cipher);
            ring.save();
        }
    }

    /** The folder of a vault that was founded, with all its files. */
    Folder checked() {
        if (!hasVault()) {
            throw new VaultRefusedException(
                    Code.VAULT_MISSING,
                    "There is no vault in " + settings.vaultFolder()
                            + "; make a new house with hausbote init, or bring the folder back from its backup.");
        }
        refuseOpenFolder();
        var folder = Folder.made(settings.vaultFolder());
        if (!folder.has(KeyRingFile.NAME)) {
            throw new VaultRefusedException(
                    Code.VAULT_HALF_MADE,
                    "The vault in " + settings.vaultFolder() + " was never finished, or lost its file keys;"
                            + " bring it back from its backup, or delete the folder if the house was never used.");
        }
        for (var file : FILES) {
            if (!folder.has(file)) {
                throw new VaultRefusedException(
                        Code.VAULT_DAMAGED,
                        "The file vault/" + file + " is missing; bring the vault folder back from its backup.");
            }
        }
        return folder;
    }

    private void refuseToFoundTwice() {
        if (hasVault()) {
            throw new VaultRefusedException(
                    Code.VAULT_EXISTS, "There is a vault in " + settings.vaultFolder() + " already; open that one.");
        }
        if (hasFiles(settings.journalFolder())) {
            throw new VaultRefusedException(
                    Code.VAULT_MISSING,
                    "The data in " + settings.data() + " was sealed by a vault that is gone; bring it back from its"
                            + " backup, or begin with an empty data folder.");
        }
    }

    private void refuseKeyAmongWhatItOpens() {
        if (settings.keyFile().startsWith(settings.vaultFolder())) {
            throw new VaultRefusedException(
                    Code.KEY_FILE_MISPLACED,
                    "The key file may not lie in the vault folder, for whoever copies that folder could open it;"
                            + " name another place for vault.key-file.");
        }
    }

    private void refuseOpenFolder() {
        try {
            if (!Folder.isPrivate(settings.vaultFolder())) {
                throw new VaultRefusedException(
                        Code.VAULT_NOT_PRIVATE,
                        "The folder " + settings.vaultFolder() + " is open to others; run chmod 700 on it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
