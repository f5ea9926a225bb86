package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal segment by segment, each with the private half of its one-time recipient. Guarded by its own lock;
 * remembers where it stands, so that reading on costs nothing.
 */
final class JournalReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
    private static final long MOST_BYTES_AT_ONCE = 16L << 20;
    private static final long NOT_SEEN = -1;

    private final JournalFolder folder;
    private final Recipients recipients;
    private final RecipientKeys keys;
    private final JournalProgress progress;
    private final Set<JournalFinding> findings = new LinkedHashSet<>();
    /** The number of the last entry of each segment that was read to its end. */
    private final Map<Long, Long> ends = new HashMap<>();

    private Optional<SegmentReader> current = Optional.empty();
    private JournalPosition cursor = JournalPosition.START;
    private long nextSegment;
    private long seenSteps = NOT_SEEN;

    JournalReader(JournalFolder folder, Recipients recipients, RecipientKeys keys, JournalProgress progress) {
        this.folder = folder;
        this.recipients = recipients;
        this.keys = keys;
        this.progress = progress;
    }

    synchronized List<JournalEntry> read(JournalPosition after, int max) {
        if (!after.equals(cursor)) {
            moveTo(after);
        }
        var steps = progress.steps();
        var entries = new ArrayList<JournalEntry>();
        try {
            readInto(entries, after, max);
        } catch (IOException e) {
            moveTo(after);
            throw new UncheckedIOException(e);
        }
        seenSteps = entries.isEmpty() ? steps : NOT_SEEN;
        return entries;
    }

    /** The step of the writer up to which everything behind this position was read; -1 when there may be more. */
    synchronized long seenSteps(JournalPosition after) {
        return after.equals(cursor) ? seenSteps : NOT_SEEN;
    }

    synchronized void forget(JournalPosition taken) {
        var done = folder.segments().stream()
                .filter(number -> isDone(number, taken))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        current.filter(reader -> done.contains(reader.number())).ifPresent(_ -> moveTo(cursor));
        folder.delete(done);
        done.forEach(ends::remove);
        recipients.release(done);
        recipients.renew(folder.allNumbers(), keys);
    }

    synchronized List<JournalFinding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public synchronized void close() {
        current.ifPresent(SegmentReader::close);
        current = Optional.empty();
    }

    private void moveTo(JournalPosition position) {
        close();
        cursor = position;
        seenSteps = NOT_SEEN;
        var end = ends.getOrDefault(position.segment(), Long.MAX_VALUE);
        nextSegment = position.entry() >= end ? position.segment() + 1 : position.segment();
    }

    private void readInto(List<JournalEntry> entries, JournalPosition after, int max) throws IOException {
        var bytes = 0L;
        while (entries.size() < max && bytes < MOST_BYTES_AT_ONCE && (current.isPresent() || enterNext())) {
            var reader = current.orElseThrow();
            var growing = progress.growing();
            var grows = growing.is(reader.number());
            var entry = reader.next(grows ? growing.bytes() : reader.size());
            if (entry.isPresent()) {
                bytes += kept(entry.get(), after, entries);
            } else if (grows) {
                return;
            } else {
                leave(reader);
            }
        }
    }

    private long kept(JournalEntry entry, JournalPosition after, List<JournalEntry> entries) {
        if (!entry.position().isAfter(after)) {
            Arrays.fill(entry.bytes(), (byte) 0);
            return 0;
        }
        cursor = entry.position();
        entries.add(entry);
        return entry.bytes().length;
    }

    /** Opens the next segment that can be read; false when there is none yet. */
    private boolean enterNext() throws IOException {
        for (var number : folder.segments()) {
            if (number < nextSegment) {
                continue;
            }
            var growing = progress.growing();
            if (growing.is(number) && growing.bytes() == 0) {
                return false;
            }
            nextSegment = number;
            current = opened(number);
            if (current.isPresent()) {
                return true;
            }
            nextSegment = number + 1;
        }
        return false;
    }

    private Optional<SegmentReader> opened(long number) throws IOException {
        try {
            var recipient = recipients
                    .numbered(number)
                    .orElseThrow(() -> new SealBrokenException("journal.recipient", Check.KEY_VERSION));
            var privateHalf = keys.privateHalf(recipient);
            try {
                return Optional.of(SegmentReader.opened(folder.file(number), number, privateHalf));
            } finally {
                Arrays.fill(privateHalf, (byte) 0);
            }
        } catch (SealBrokenException e) {
            ends.put(number, 0L);
            // Shorter than its head: it was interrupted before anybody was told anything.
            if (e.check() != Check.LENGTH) {
                report(new JournalFinding(number, 0, JournalFinding.Kind.UNREADABLE_SEGMENT));
            }
            return Optional.empty();
        }
    }

    private void leave(SegmentReader reader) {
        ends.put(reader.number(), reader.lastEntry());
        if (reader.damagedAt() > 0) {
            report(new JournalFinding(reader.number(), reader.damagedAt(), JournalFinding.Kind.DAMAGED_ENTRIES));
        }
        nextSegment = reader.number() + 1;
        close();
    }

    private void report(JournalFinding finding) {
        if (findings.add(finding)) {
            folder.keepAside(finding.segment());
            LOG.warn(
                    "journal segment is damaged; kept aside: segment={} entry={} kind={}",
                    finding.segment(),
                    finding.entry(),
                    finding.kind());
        }
    }

    private boolean isDone(long number, JournalPosition taken) {
        if (progress.growing().is(number)) {
            return false;
        }
        var end = ends.getOrDefault(number, Long.MAX_VALUE);
        var atItsEnd = number == taken.segment() && taken.entry() >= end;
        return number < taken.segment() || atItsEnd || end == 0;
    }
}
