package de.hausbote.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the journal: segments, and beside them those that were kept aside because they are damaged. */
final class JournalFolder {
    private final Folder folder;

    JournalFolder(Folder folder) {
        this.folder = folder;
    }

    Folder folder() {
        return folder;
    }

    Path file(long segment) {
        return folder.file(Segment.fileName(segment));
    }

    /** The numbers of all segments, in order. */
    List<Long> segments() {
        return folder.names().stream()
                .map(Segment::number)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** The numbers of all segments that still need their key. */
    List<Long> allNumbers() {
        return folder.names().stream()
                .flatMap(name -> Stream.of(Segment.number(name), Segment.numberAside(name)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** How much all segments take on the disk. */
    long bytes() {
        return segments().stream().mapToLong(this::bytes).sum();
    }

    private long bytes(long segment) {
        try {
            return Files.size(file(segment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(List<Long> segments) {
        segments.stream().map(Segment::fileName).forEach(folder::delete);
    }

    /** Gives a segment a second name under which it stays when the journal forgets it. */
    void keepAside(long segment) {
        var aside = Segment.nameAside(segment);
        if (folder.has(aside)) {
            return;
        }
        try {
            Files.createLink(folder.file(aside), file(segment));
            folder.force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
