package de.hausbote.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Looks for a text in every byte of every file of a folder, in the forms in which it could have been written. */
final class Scan {
    private final Path folder;

    Scan(Path folder) {
        this.folder = folder;
    }

    /** The files that hold one of the texts, in any case. */
    List<Path> findings(String... texts) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, texts))
                    .toList();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static boolean holds(Path file, String... texts) {
        try {
            // One character per byte, so that bytes can be searched like text.
            var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            for (var text : texts) {
                if (forms(text).stream().anyMatch(content::contains)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static List<String> forms(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        // Without its first byte it is the same from either end.
        var utf16 = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1).substring(1);
        return List.of(
                text.toLowerCase(Locale.ROOT),
                utf16.toLowerCase(Locale.ROOT),
                Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
    }
}
