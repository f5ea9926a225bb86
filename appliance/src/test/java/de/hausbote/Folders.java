package de.hausbote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies and clears folders, as somebody does who puts back what was there before. */
public final class Folders {
    private Folders() {}

    /** A file, or a folder with all that is in it; what is in the way is replaced. */
    public static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to.toAbsolutePath().getParent());
            for (var each : files.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var each : files.toList().reversed()) {
                Files.delete(each);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
