package de.hausbote.vault;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps passwords as Argon2id hashes in the PHC form. As many are computed at once as there are processors; a hundred
 * may wait, the next one is refused. Thread-safe. Needs no vault.
 */
public final class Passwords {
    private static final int MOST_WAITING = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PasswordCost cost;
    private final SecureRandom random;
    private final Semaphore admitted;
    private final Semaphore computing;

    public Passwords(PasswordCost cost, SecureRandom random) {
        this(cost, random, Runtime.getRuntime().availableProcessors(), MOST_WAITING);
    }

    Passwords(PasswordCost cost, SecureRandom random, int atOnce, int waiting) {
        this.cost = cost;
        this.random = random;
        this.computing = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
    }

    /** @throws BusyException when too many wait */
    public String hash(char[] password) {
        var salt = new byte[PasswordHash.SALT];
        random.nextBytes(salt);
        return inTurn(() -> PasswordHash.of(password, cost, salt)).text();
    }

    /**
     * @throws BusyException when too many wait
     * @throws IllegalArgumentException when the hash is none, or cheaper than the floor
     */
    public boolean verify(char[] password, String hash) {
        var known = PasswordHash.parsed(hash);
        return inTurn(() -> known.isOf(password));
    }

    /** Costs what a verification costs, and is false: for sign-in names that nobody has. */
    public boolean verifyNobody(char[] password) {
        var nobody = new PasswordHash(cost, new byte[PasswordHash.SALT], new byte[Key.LENGTH]);
        return inTurn(() -> nobody.isOf(password));
    }

    /** Whether a hash was made at another cost than today's. */
    public boolean needsRehash(String hash) {
        return !PasswordHash.parsed(hash).cost().equals(cost);
    }

    private <T> T inTurn(Supplier<T> computation) {
        if (!admitted.tryAcquire()) {
            throw new BusyException();
        }
        try {
            return withProcessor(computation);
        } finally {
            admitted.release();
        }
    }

    private <T> T withProcessor(Supplier<T> computation) {
        try {
            if (!computing.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return computation.get();
        } finally {
            computing.release();
        }
    }
}
