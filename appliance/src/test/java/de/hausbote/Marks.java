package de.hausbote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Words that must not be found again, each in the forms in which bytes hide: UTF-8, UTF-16 both ways, hexadecimal, and
 * base64 at each of its three offsets.
 */
final class Marks {
    static final Path TEMPORARY = Path.of("/tmp");

    private final Map<String, List<String>> forms = new LinkedHashMap<>();
    private int made;

    /** A new word that says what it was put into; long enough to come from nowhere else. */
    String word(String field) {
        made++;
        return add("Kanari" + field + "Q" + (7_000 + made) + "x");
    }

    /** Marks a value that somebody else made. */
    String add(String value) {
        if (!value.isEmpty()) {
            forms.put(value, formsOf(value));
        }
        return value;
    }

    void add(String... values) {
        Arrays.stream(values).forEach(this::add);
    }

    /** Where marks are found: the file, and which mark. */
    List<String> foundBelow(Path folder) {
        return foundIn(filesOf(folder));
    }

    List<String> foundIn(Collection<Path> files) {
        return files.stream()
                .flatMap(file -> found(file.toString() + " " + text(file)))
                .toList();
    }

    List<String> foundIn(List<String> lines) {
        return lines.stream().flatMap(this::found).toList();
    }

    private Stream<String> found(String text) {
        var where = text.substring(0, Math.min(text.length(), 120));
        return forms.entrySet().stream()
                .filter(mark -> mark.getValue().stream().anyMatch(text::contains))
                .map(mark -> where.replaceAll("[^ -~]", "?") + " holds " + mark.getKey());
    }

    private static List<String> formsOf(String mark) {
        var all = new ArrayList<String>();
        for (var bytes : List.of(mark.getBytes(UTF_8), mark.getBytes(UTF_16LE), mark.getBytes(UTF_16BE))) {
            all.add(new String(bytes, ISO_8859_1));
            all.add(HexFormat.of().formatHex(bytes));
        }
        for (var before : List.of("", "x", "xx")) {
            var encoded = Base64.getEncoder().encodeToString((before + mark).getBytes(UTF_8));
            all.add(encoded.substring(4, encoded.length() - 4));
        }
        return all;
    }

    /** Every byte one character. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    static Set<Path> filesOf(Path folder) {
        try (var files = Files.walk(folder)) {
            var found = new TreeSet<Path>();
            var each = files.iterator();
            while (hasNext(each)) {
                var file = each.next();
                if (Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Others work in the temporary folder too: what vanishes under the walk is not ours. */
    private static boolean hasNext(Iterator<Path> files) {
        try {
            return files.hasNext();
        } catch (UncheckedIOException vanished) {
            return false;
        }
    }

    /** What came into the temporary folder since, but for what the test itself keeps there. */
    static Set<Path> newFiles(Set<Path> before, Path... own) {
        var now = filesOf(TEMPORARY);
        now.removeAll(before);
        now.removeIf(file -> Arrays.stream(own).anyMatch(file::startsWith));
        return now;
    }

    static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
