package de.hausbote.vault;

import java.util.Collection;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Replaces the keys under which contacts' keys are wrapped in the database: that is how a person's key is erased, and how
 * all of them are wrapped anew. Thread-safe; the steps belong to one caller
 * at a time: {@link #alone}.
 *
 * <p>First {@link #replace}, durable: old and new key stand side by side. Then the database: rows that shall go are deleted,
 * all others are {@linkplain #rewrapped wrapped anew}. Then {@link #finish}, durable: the old keys are gone. After a crash
 * {@link #replacing} tells what was begun.
 */
public final class ShardKeys {
    public static final int COUNT = Shards.COUNT;

    private final Shards shards;
    private final ContactKeys contactKeys;
    private final Lock replacer = new ReentrantLock();
    private final ReadWriteLock makers = new ReentrantReadWriteLock(true);

    ShardKeys(Shards shards, ContactKeys contactKeys) {
        this.shards = shards;
        this.contactKeys = contactKeys;
    }

    /** For everything from the first step to the last: whoever else begins waits until it is done. */
    public void alone(Runnable replacing) {
        replacer.lock();
        try {
            replacing.run();
        } finally {
            replacer.unlock();
        }
    }

    /** For making a contact's key and inserting its row: no shard key is replaced between the two. */
    public void keptWhile(Runnable making) {
        makers.readLock().lock();
        try {
            making.run();
        } finally {
            makers.readLock().unlock();
        }
    }

    /** Puts a new key beside the old one of each of these shards; from now on new contacts get the new one. */
    public void replace(Collection<Integer> chosen) {
        makers.writeLock().lock();
        try {
            shards.replace(chosen);
        } finally {
            makers.writeLock().unlock();
        }
    }

    /** The shards that have two keys, with the version of the newer one. */
    public SortedMap<Integer, Integer> replacing() {
        return shards.replacing();
    }

    /**
     * The same contact's key, wrapped under the newest key of its shard.
     *
     * @throws SealBrokenException when it does not open
     */
    public WrappedKey rewrapped(byte[] contact, WrappedKey key) {
        return contactKeys.rewrapped(contact, key);
    }

    /** Whether something was begun and not finished. */
    public boolean unfinished() {
        return shards.unfinished();
    }

    /** Destroys the old keys. The caller knows that no row is wrapped under one of them. */
    public void finish() {
        shards.finish();
        contactKeys.forget();
    }
}
