package de.hausbote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Words that must not be found again, each in the forms in which bytes hide: UTF-8 and UTF-16 both ways, each of them as
 * it is, in hexadecimal of either case, and in both alphabets of base64 at each of its three offsets.
 */
final class Marks {
    static final Path TEMPORARY = Path.of("/tmp");

    /** What forms begin with. */
    private static final int BEGINNING = 4;

    /** Bits of a beginning's hash. */
    private static final int SPREAD = 20;

    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << SPREAD);
    private int made;

    private record Form(String mark, String text) {}

    /** A new word that says what it was put into; long enough to come from nowhere else. */
    String word(String field) {
        made++;
        return add("Kanari" + field + "Q" + (7_000 + made) + "x");
    }

    /** Marks a value that somebody else made. */
    String add(String value) {
        if (!value.isEmpty()) {
            formsOf(value).map(form -> new Form(value, form)).forEach(this::keep);
        }
        return value;
    }

    private void keep(Form form) {
        var beginning = beginning(form.text(), 0);
        beginnings.set(spread(beginning));
        forms.computeIfAbsent(beginning, first -> new ArrayList<>()).add(form);
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
        return marksIn(text).stream().map(mark -> where.replaceAll("[^ -~]", "?") + " holds " + mark);
    }

    /** In one walk over the text, for there are a thousand forms and a hundred megabytes. */
    private Set<String> marksIn(String text) {
        var found = new TreeSet<String>();
        for (var at = 0; at + BEGINNING <= text.length(); at++) {
            var beginning = beginning(text, at);
            if (beginnings.get(spread(beginning))) {
                for (var form : forms.getOrDefault(beginning, List.of())) {
                    if (text.startsWith(form.text(), at)) {
                        found.add(form.mark());
                    }
                }
            }
        }
        return found;
    }

    private static int beginning(String text, int at) {
        return text.charAt(at) << 24 ^ text.charAt(at + 1) << 16 ^ text.charAt(at + 2) << 8 ^ text.charAt(at + 3);
    }

    private static int spread(int beginning) {
        return (beginning * 0x9E3779B1) >>> (Integer.SIZE - SPREAD);
    }

    private static Stream<String> formsOf(String mark) {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
                .map(mark::getBytes)
                .flatMap(Marks::formsOf)
                .distinct();
    }

    private static Stream<String> formsOf(byte[] bytes) {
        var hex = HexFormat.of();
        var plain = Stream.of(
                new String(bytes, ISO_8859_1),
                hex.formatHex(bytes),
                hex.withUpperCase().formatHex(bytes));
        var encoded = IntStream.range(0, 3)
                .mapToObj(offset -> base64(bytes, offset))
                .flatMap(text -> Stream.of(text, text.replace('+', '-').replace('/', '_')));
        return Stream.concat(plain, encoded);
    }

    /** The middle of it, which is the same whatever stands before and behind. */
    private static String base64(byte[] bytes, int offset) {
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        var encoded = Base64.getEncoder().encodeToString(shifted);
        return encoded.substring(4, encoded.length() - 4);
    }

    /** Every byte one character. A file that cannot be read could hold anything. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException meanwhile) {
            return "";
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** All files of our user below a folder; what vanishes under the walk is no fault. */
    static Set<Path> filesOf(Path folder) {
        var found = new TreeSet<Path>();
        try {
            Files.walkFileTree(folder, new OurFiles(found));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    private static final class OurFiles extends SimpleFileVisitor<Path> {
        private static final String US = System.getProperty("user.name");

        private final Set<Path> found;

        OurFiles(Set<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && ours(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (Files.exists(file) && ours(file)) {
                throw failed;
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean ours(Path file) {
            try {
                return Files.getOwner(file).getName().equals(US);
            } catch (IOException vanished) {
                return false;
            }
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
