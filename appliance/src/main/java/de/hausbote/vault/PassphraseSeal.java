package de.hausbote.vault;

import de.hausbote.vault.PassphraseRefusedException.Code;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Seals small things under a passphrase that a person keeps: Argon2id makes a key of it, at a cost that stands beside
 * what was sealed. One passphrase is computed at a time, for each takes much memory. Thread-safe; needs no vault.
 *
 * <p>Form: memory in KiB (4 bytes), passes (1), lanes (1), salt (16), the record sealed under the key.
 */
public final class PassphraseSeal {
    /** How many letters a passphrase has at least. */
    public static final int SHORTEST = 12;

    /** Whoever brings a share says what opening it costs; more than this is not paid. */
    private static final PasswordCost DEAREST = new PasswordCost(256 * 1024, 6, 1);

    private static final int SALT = 16;
    private static final int HEAD = Integer.BYTES + 1 + 1 + SALT;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String USE = "passphrase";

    private final PasswordCost cost;
    private final SecureRandom random;
    private final RecordCipher cipher;
    private final Semaphore turn = new Semaphore(1, true);

    public PassphraseSeal(PasswordCost cost, SecureRandom random) {
        refuseDear(cost);
        this.cost = cost;
        this.random = random;
        this.cipher = new RecordCipher(random);
    }

    /**
     * Refuses a passphrase that protects nothing, before any work is done.
     *
     * @throws PassphraseRefusedException when it is too short
     */
    public static void check(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST) {
            throw new PassphraseRefusedException(
                    Code.TOO_SHORT, "A passphrase has " + SHORTEST + " letters at least; several words are best.");
        }
    }

    /**
     * @param associated what the seal vouches for beside the bytes
     * @throws PassphraseRefusedException when the passphrase is too short
     * @throws BusyException when too many wait
     */
    public byte[] seal(char[] passphrase, byte[] associated, byte[] plain) {
        check(passphrase);
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var head = ByteBuffer.allocate(HEAD)
                .putInt(cost.memory())
                .put((byte) cost.passes())
                .put((byte) cost.lanes())
                .put(salt)
                .array();
        try (var key = derived(passphrase, cost, salt)) {
            var body = cipher.seal(key, 1, USE, place(head, associated), plain);
            return ByteBuffer.allocate(HEAD + body.length).put(head).put(body).array();
        }
    }

    /**
     * The plain bytes; the caller wipes them.
     *
     * @throws PassphraseRefusedException when the passphrase is another one, or anything is damaged
     * @throws BusyException when too many wait
     */
    public byte[] open(char[] passphrase, byte[] associated, byte[] sealed) {
        if (sealed.length < HEAD + RecordCipher.OVERHEAD) {
            throw wrong();
        }
        var head = Arrays.copyOf(sealed, HEAD);
        try (var key = derived(passphrase, cost(head), Arrays.copyOfRange(head, HEAD - SALT, HEAD))) {
            var body = Arrays.copyOfRange(sealed, HEAD, sealed.length);
            return cipher.open(_ -> Optional.of(key.copy()), USE, place(head, associated), body);
        } catch (SealBrokenException _) {
            throw wrong();
        }
    }

    /** The cost that stands in the head; whoever wrote it, it is held against floor and ceiling before it is paid. */
    private static PasswordCost cost(byte[] head) {
        var fields = ByteBuffer.wrap(head);
        try {
            var stated = new PasswordCost(fields.getInt(), fields.get(), fields.get());
            refuseDear(stated);
            return stated;
        } catch (IllegalArgumentException _) {
            throw wrong();
        }
    }

    private static void refuseDear(PasswordCost cost) {
        if (cost.memory() > DEAREST.memory() || cost.passes() > DEAREST.passes()) {
            throw new IllegalArgumentException(
                    "a passphrase may cost " + DEAREST.memory() + " KiB and " + DEAREST.passes() + " passes at most");
        }
    }

    private Key derived(char[] passphrase, PasswordCost stated, byte[] salt) {
        take();
        try {
            return Key.of(PasswordHash.computed(passphrase, stated, salt, Key.LENGTH));
        } finally {
            turn.release();
        }
    }

    private void take() {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    private static Place place(byte[] head, byte[] associated) {
        var row = new AssociatedData().add(head).add(associated).bytes();
        return Place.of("passphrase", "sealed", row);
    }

    private static PassphraseRefusedException wrong() {
        return new PassphraseRefusedException(
                Code.WRONG, "The passphrase does not open this; try again, or take another copy of the file.");
    }
}
