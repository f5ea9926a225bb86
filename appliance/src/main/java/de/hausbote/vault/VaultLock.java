package de.hausbote.vault;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps a second process out of the vault. The operating system lets go of it when the process ends, however it ends. */
final class VaultLock implements AutoCloseable {
    private static final String NAME = "lock";

    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    static VaultLock taken(Folder folder) {
        try {
            if (!folder.has(NAME)) {
                folder.create(NAME).close();
            }
            var channel = FileChannel.open(folder.file(NAME), StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new VaultRefusedException(
                        Code.VAULT_IN_USE, "Another process works with this data folder; stop it first.");
            }
            return new VaultLock(channel);
        } catch (IOException e) {
            throw new VaultRefusedException(
                    Code.VAULT_NOT_WRITABLE,
                    "The vault folder cannot be written; give the data folder to the user who runs the program.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
