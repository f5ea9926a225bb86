package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * What of the vault works while the house is sealed: knowing who signed a webhook, and keeping what was signed. It holds
 * no key that opens anything which people wrote. The root key makes a {@link Vault} of it. Thread-safe.
 */
public final class LockedVault implements AutoCloseable {
    private final VaultSettings settings;
    private final SecureRandom random;
    private final RecordCipher cipher;
    private final Folder folder;
    private final VaultLock lock;
    private final HookSecrets hooks;
    private final Recipients recipients;
    private final JournalIntake intake;

    private LockedVault(VaultSettings settings, Folder folder, VaultLock lock, Disk disk) {
        this.settings = settings;
        this.random = settings.random();
        this.cipher = new RecordCipher(random);
        this.folder = folder;
        this.lock = lock;
        this.hooks = HookSecrets.opened(folder, cipher);
        this.recipients = Recipients.read(folder, KeyRingFile.proofIn(folder).house());
        this.intake = JournalIntake.opened(
                new JournalFolder(Folder.made(settings.journalFolder()).swept()),
                recipients,
                settings.journal(),
                disk,
                random);
    }

    /** Whether there is anything that looks like a vault, be it whole or not: then it is entered, never made anew. */
    public static boolean exists(VaultSettings settings) {
        return new Founding(settings).hasVault();
    }

    /**
     * Makes the keys of a new house. Until the ceremony has come to its end there is no house.
     *
     * @param root stays the caller's
     * @param ceremony makes durable what opens the house again; it is given where the vault stands by then
     * @throws VaultRefusedException when there is a vault, or data that another vault sealed
     */
    public static void found(VaultSettings settings, HouseId house, RootKey root, Consumer<VaultSettings> ceremony) {
        new Founding(settings).found(house, root, ceremony);
    }

    /**
     * Enters a house that exists, and keeps every other process out of it.
     *
     * @throws VaultRefusedException when the vault is missing, damaged, open to others, or in use
     */
    public static LockedVault enter(VaultSettings settings) {
        return enter(settings, Disk.REAL);
    }

    static LockedVault enter(VaultSettings settings, Disk disk) {
        var folder = new Founding(settings).checked();
        var lock = VaultLock.taken(folder);
        try {
            return new LockedVault(settings, folder.on(disk).swept(), lock, disk);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public HookSecrets hooks() {
        return hooks;
    }

    public JournalIntake intake() {
        return intake;
    }

    /** Whether somebody sealed the house on purpose: then it opens by a person's act only, in every start mode. */
    public boolean sealedOnPurpose() {
        return folder.has(SealMark.NAME);
    }

    /** From now on, and over every restart, the house counts as sealed on purpose. Durable when it returns. */
    public void markSealed() {
        SealMark.set(folder);
    }

    /** What had to be done for having been sealed on purpose is done. */
    public void unmarkSealed() {
        SealMark.remove(folder);
    }

    /**
     * Opens the house.
     *
     * @param root is taken over: it is wiped when the house is closed, or at once when it is refused
     * @throws VaultRefusedException when the key is not this house's, or what it opens is damaged
     */
    public Vault open(RootKey root) {
        try {
            return new Vault(this, root);
        } catch (RuntimeException refused) {
            root.close();
            throw refused;
        }
    }

    VaultSettings settings() {
        return settings;
    }

    RecordCipher cipher() {
        return cipher;
    }

    Recipients recipients() {
        return recipients;
    }

    Folder folder() {
        return folder;
    }

    @Override
    public void close() {
        intake.close();
        hooks.close();
        lock.close();
    }
}
