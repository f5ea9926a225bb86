package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one-time recipients of the journal: 256 slots in a file of fixed size, overwritten in place, so that a private
 * half that was used is gone. Public halves are readable while the house is locked. Shared by all threads, guarded by
 * its own lock.
 *
 * <p>The file: mark (8 bytes), number of the house (16), zeros up to 2048; then slots of 2048 bytes, each a state (1), the
 * recipient's number (8), the public half, the sealed private half, zeros. Numbers only rise, and give the segments theirs.
 */
final class Recipients {
    static final String NAME = "recipients";
    static final int COUNT = 256;
    static final int SLOT = 2048;

    private static final byte[] MARK = "HBRECIP1".getBytes(US_ASCII);
    private static final byte READY = 1;
    private static final byte USED = 2;
    private static final int SEALED = HybridKem.PRIVATE_HALF + RecordCipher.OVERHEAD;

    private final Folder folder;
    private final SortedMap<Long, Recipient> byNumber;
    /** Those handed out since the start: their segments may not have a file yet. */
    private final Set<Long> handedOut = new HashSet<>();

    private final Set<Long> retired = new HashSet<>();

    private Recipients(Folder folder, SortedMap<Long, Recipient> byNumber) {
        this.folder = folder;
        this.byNumber = byNumber;
    }

    static void make(Folder folder, HouseId house, RecipientKeys keys) {
        var file = ByteBuffer.allocate(SLOT * (COUNT + 1)).put(head(house));
        for (var slot = 0; slot < COUNT; slot++) {
            file.position(offset(slot)).put(written(keys.make(slot, slot + 1L), READY));
        }
        folder.replace(NAME, file.array());
    }

    /** Reads what can be read while the house is locked. A slot that makes no sense is left out. */
    static Recipients read(Folder folder, HouseId house) {
        var file = folder.read(NAME);
        if (file.length != SLOT * (COUNT + 1) || !Arrays.equals(Arrays.copyOf(file, SLOT), head(house))) {
            throw new VaultRefusedException(
                    Code.VAULT_DAMAGED,
                    "The file vault/" + NAME + " is damaged; bring the vault folder back from its backup.");
        }
        var byNumber = new TreeMap<Long, Recipient>();
        for (var slot = 0; slot < COUNT; slot++) {
            parsed(slot, ByteBuffer.wrap(file, offset(slot), SLOT))
                    .ifPresent(recipient -> byNumber.put(recipient.number(), recipient));
        }
        return new Recipients(folder, byNumber);
    }

    /** The next recipient, marked as used before it is. */
    synchronized Recipient next() {
        var next = byNumber.values().stream()
                .filter(recipient -> !recipient.used())
                .findFirst()
                .orElseThrow(() -> new JournalFullException("no one-time recipient is left until the vault is opened"));
        overwrite(next.slot(), new byte[] {USED});
        var used = next.asUsed();
        byNumber.put(used.number(), used);
        handedOut.add(used.number());
        return used;
    }

    /** Numbers must rise: up to the last segment all have served, whatever their slots say. */
    synchronized void served(List<Long> segments) {
        var last = segments.stream().max(Comparator.naturalOrder()).orElse(0L);
        byNumber.replaceAll((number, recipient) -> number <= last ? recipient.asUsed() : recipient);
    }

    /** The segments of these are gone: their keys may go too. */
    synchronized void release(List<Long> numbers) {
        handedOut.removeAll(numbers);
        retired.removeAll(numbers);
    }

    synchronized Optional<Recipient> numbered(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * Puts new recipients in the place of all that served and are not kept, of all that do not open, and of slots that made
     * no sense. What stood there is overwritten.
     *
     * @param kept the numbers of all segments that there are
     */
    synchronized void renew(List<Long> kept, RecipientKeys keys) {
        var lastKept = kept.stream().max(Comparator.naturalOrder()).orElse(0L);
        served(kept);
        var last = byNumber.isEmpty() ? lastKept : Math.max(lastKept, byNumber.lastKey());
        byNumber.values().removeIf(recipient -> isStale(recipient, kept, keys));
        var taken = byNumber.values().stream().map(Recipient::slot).toList();
        for (var slot = 0; slot < COUNT; slot++) {
            if (!taken.contains(slot)) {
                last++;
                var fresh = keys.make(slot, last);
                overwrite(slot, written(fresh, READY));
                byNumber.put(last, fresh);
            }
        }
    }

    /**
     * For a new version of the intake key, in one write; what stood there is overwritten. Recipients that wait are replaced
     * by others, because whoever has the version before and an old copy of this file knows theirs. Those whose segments
     * are there keep theirs under the newest version, and no segment goes on growing for them.
     */
    synchronized void renewAll(RecipientKeys keys) {
        var last = byNumber.isEmpty() ? 0 : byNumber.lastKey();
        var renewed = new TreeMap<Long, Recipient>();
        for (var each : byNumber.values()) {
            var next = each.used() ? keys.resealed(each) : keys.make(each.slot(), ++last);
            renewed.put(next.number(), next);
        }
        write(renewed.values());
        byNumber.clear();
        byNumber.putAll(renewed);
        retired.addAll(handedOut);
    }

    /** Whether nothing more is to be sealed to this one. */
    synchronized boolean isRetired(long number) {
        return retired.contains(number);
    }

    private void write(Collection<Recipient> all) {
        var file = ByteBuffer.allocate(SLOT * (COUNT + 1)).put(folder.read(NAME), 0, SLOT);
        for (var each : all) {
            file.position(offset(each.slot())).put(written(each, each.used() ? USED : READY));
        }
        folder.replaceForGood(NAME, file.array());
    }

    /** For the inventory: what there is. */
    synchronized List<Recipient> all() {
        return List.copyOf(byNumber.values());
    }

    private boolean isStale(Recipient recipient, List<Long> kept, RecipientKeys keys) {
        var number = recipient.number();
        if (kept.contains(number) || handedOut.contains(number)) {
            return false;
        }
        return recipient.used() || !keys.opens(recipient);
    }

    private void overwrite(int slot, byte[] bytes) {
        try (var channel = FileChannel.open(folder.file(NAME), StandardOpenOption.WRITE)) {
            channel.position(offset(slot));
            Folder.writeAll(channel, ByteBuffer.wrap(bytes));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Recipient> parsed(int slot, ByteBuffer bytes) {
        var state = bytes.get();
        var number = bytes.getLong();
        var publicHalf = new byte[HybridKem.PUBLIC_HALF];
        var sealedPrivateHalf = new byte[SEALED];
        bytes.get(publicHalf).get(sealedPrivateHalf);
        if (number < 1 || (state != READY && state != USED)) {
            return Optional.empty();
        }
        return Optional.of(new Recipient(slot, number, state == USED, publicHalf, sealedPrivateHalf));
    }

    private static byte[] written(Recipient recipient, byte state) {
        return ByteBuffer.allocate(SLOT)
                .put(state)
                .putLong(recipient.number())
                .put(recipient.publicHalf())
                .put(recipient.sealedPrivateHalf())
                .array();
    }

    private static byte[] head(HouseId house) {
        return ByteBuffer.allocate(SLOT).put(MARK).put(house.bytes()).array();
    }

    private static int offset(int slot) {
        return SLOT * (slot + 1);
    }
}
