package de.hausbote.vault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An entry on its way to the disk, and what became of it. One thread waits for it, the writing thread tells. */
final class WaitingEntry {
    private final byte[] bytes;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile Optional<JournalPosition> position = Optional.empty();
    private volatile Optional<Exception> refusal = Optional.empty();

    WaitingEntry(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    void isDurable(JournalPosition where) {
        position = Optional.of(where);
        told.countDown();
    }

    void isRefused(Exception why) {
        refusal = Optional.of(why);
        told.countDown();
    }

    JournalPosition await(Duration patience) throws InterruptedException {
        if (!told.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new JournalBrokenException("the disk did not answer within " + patience);
        }
        return position.orElseThrow(this::why);
    }

    private RuntimeException why() {
        return refusal.filter(JournalFullException.class::isInstance)
                .map(_ -> (RuntimeException) new JournalFullException("no one-time recipient is left"))
                .orElseGet(() -> new JournalBrokenException("the disk refused the entry", refusal.orElseThrow()));
    }
}
