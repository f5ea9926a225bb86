package de.hausbote.search;

import de.hausbote.vault.SealBrokenException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells an index that is not what was written from a disk that refuses, where another try may help. */
final class Damage {
    private Damage() {}

    static boolean isIn(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(cause -> switch (cause) {
            case SealBrokenException _,
                    CorruptIndexException _,
                    IndexNotFoundException _,
                    IndexFormatTooOldException _,
                    IndexFormatTooNewException _,
                    EOFException _,
                    NoSuchFileException _,
                    FileNotFoundException _ -> true;
            default -> false;
        });
    }

    /** What failed, as those see it who cannot do anything about it. */
    static RuntimeException unchecked(Exception failed) {
        return switch (failed) {
            case RuntimeException already -> already;
            case IOException io -> new UncheckedIOException(io);
            default -> new IllegalStateException(failed);
        };
    }
}
