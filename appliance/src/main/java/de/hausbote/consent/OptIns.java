package de.hausbote.consent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.consent.Redeemed.Proved;
import de.hausbote.consent.Redeemed.Unproved;
import de.hausbote.consent.Redeemed.Why;
import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives tokens to those who agree on a page and takes them back with their first message (decision 90). A token is good
 * for one message that was written within a day, whenever it comes in, and only its hash is kept. Thread-safe.
 */
public final class OptIns {
    /** From the page to the message. */
    public static final Duration LIFE = Duration.ofDays(1);

    /** Providers repeat what a sealed house did not take in for so long. */
    private static final Duration KEPT = Duration.ofDays(8);

    /** More than a house gives away in a busy week; a flood ends here and not on the disk. */
    private static final long MOST = 200_000;

    private final OptInTable table = new OptInTable();
    private final Guesses guesses = new Guesses();
    private final Ids ids;

    /** @param ids from a source that nobody can foretell */
    public OptIns(Ids ids) {
        this.ids = ids;
    }

    /**
     * Somebody agreed. Old tokens go with this.
     *
     * @throws RefusedException TOO_MANY_TRIES when the house has given away more than anybody can have asked for
     */
    public OptInToken issue(Transaction tx, FirstStep step) {
        table.forget(tx, tx.now().minus(KEPT));
        if (table.count(tx) >= MOST) {
            throw new RefusedException(Code.TOO_MANY_TRIES);
        }
        var token = OptInToken.of(ids.next().low());
        table.add(tx, hash(token), step);
        return token;
    }

    /**
     * A token came in.
     *
     * @param account where
     * @param written when she wrote it, which may be long before now
     */
    public Redeemed redeem(Transaction tx, ContactId who, AccountId account, OptInToken token, Instant written) {
        if (guesses.tooMany(who, tx.now())) {
            return new Unproved(Why.GUESSING);
        }
        var hash = hash(token);
        var found = table.find(tx, hash);
        if (found.isEmpty()) {
            tx.afterCommit(() -> guesses.wrong(who, tx.now()));
            return new Unproved(Why.UNKNOWN);
        }
        var stored = found.get();
        if (!stored.step().account().equals(account)) {
            return new Unproved(Why.ELSEWHERE);
        }
        if (written.isAfter(stored.agreed().plus(LIFE))) {
            return new Unproved(Why.EXPIRED);
        }
        return table.use(tx, hash) ? new Proved(stored.step(), stored.agreed()) : new Unproved(Why.USED);
    }

    /** The page is no more: what was agreed to on it and is still under way proves nothing. */
    public void forget(Transaction tx, Id page) {
        table.forget(tx, page);
    }

    /** Unkeyed: nobody finds 64 random bits again by trying, and after eight days there is nothing to find. */
    private static byte[] hash(OptInToken token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.value().getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
