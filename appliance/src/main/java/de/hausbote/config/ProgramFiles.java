package de.hausbote.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads whole folders out of the program itself, be it a folder of classes or an archive. They hold no data. */
public final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * All files below a folder by their path in it, in order.
     *
     * @param folder like {@code /ui}
     * @param first a file that stands in it
     */
    public static SortedMap<String, byte[]> below(String folder, String first) {
        try {
            var found = Objects.requireNonNull(
                            ProgramFiles.class.getResource(folder + "/" + first), "the program lacks " + folder)
                    .toURI();
            return found.getScheme().equals("jar")
                    ? readArchive(found, folder)
                    : readFolder(Objects.requireNonNull(Path.of(found).getParent()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, byte[]> readArchive(URI first, String folder) throws IOException {
        try (var archive = FileSystems.newFileSystem(first, Map.of())) {
            return readFolder(archive.getPath(folder));
        }
    }

    private static SortedMap<String, byte[]> readFolder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
