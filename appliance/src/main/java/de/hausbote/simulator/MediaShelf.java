package de.hausbote.simulator;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of both sides, in memory; the oldest go when there are too many. Shared by threads, guarded by its own lock. */
final class MediaShelf {
    private static final long MOST_BYTES = 192L << 20;

    private final Map<String, MediaFile> files = new LinkedHashMap<>();
    private final Bounded<Upload> uploads = new Bounded<>(2_000);
    private final SecureRandom random = new SecureRandom();
    private long bytes;

    /** A file of a customer. */
    synchronized String lay(MediaFile file) {
        var id = Long.toString(random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
        files.put(id, file);
        bytes += file.bytes().length;
        while (bytes > MOST_BYTES && files.size() > 1) {
            remove(files.keySet().iterator().next());
        }
        return id;
    }

    /** A file of the business. */
    String upload(MediaFile file) {
        var id = lay(file);
        uploads.add(new Upload(id, Instant.now(), file.name(), file.type(), file.bytes().length));
        return id;
    }

    synchronized Optional<MediaFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    synchronized void remove(String id) {
        Optional.ofNullable(files.remove(id)).ifPresent(gone -> bytes -= gone.bytes().length);
    }

    List<Upload> uploads() {
        return uploads.list();
    }
}
