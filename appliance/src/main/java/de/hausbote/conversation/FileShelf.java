package de.hausbote.conversation;

import de.hausbote.conversation.Attachment.FileFacts;
import de.hausbote.media.FileType;
import de.hausbote.media.PictureSize;
import de.hausbote.media.Sniffer;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Seal;
import de.hausbote.vault.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Puts bytes away sealed, and learns on the way what they are. */
final class FileShelf {
    /** In front of the picture itself a camera may put a preview, a colour profile and a place: all of it is searched. */
    private static final int PICTURE_HEAD = 1 << 20;

    private static final int HANDFUL = 128;

    private final SealedFiles files;

    FileShelf(SealedFiles files) {
        this.files = files;
    }

    /**
     * A file that was put away.
     *
     * @param name of the sealed file
     */
    record Kept(FileFacts facts, String name) {}

    /** The beginning of a file, and the rest of it. */
    record Opened(byte[] head, InputStream rest, FileType type) {
        InputStream whole() {
            return new SequenceInputStream(new ByteArrayInputStream(head), rest);
        }

        PictureSize picture() {
            return PictureSize.read(type, head).orElse(PictureSize.NONE);
        }
    }

    Opened look(InputStream bytes, String fileName) throws IOException {
        var head = bytes.readNBytes(PICTURE_HEAD);
        var beginning = Arrays.copyOf(head, Math.min(head.length, Sniffer.ENOUGH));
        return new Opened(head, bytes, Sniffer.sniff(beginning, fileName));
    }

    /**
     * @throws de.hausbote.vault.TooLargeException past the cap; nothing is kept
     */
    Kept keep(Seal owner, Opened opened, InputStream whole, long cap) throws IOException {
        var file = files.write(owner, whole, cap);
        return new Kept(new FileFacts(opened.type().type(), file.size(), opened.picture()), file.name());
    }

    InputStream open(Seal owner, String name) {
        return files.open(owner, name);
    }

    /**
     * Deletes those that belong to no row, because the program ended between the two. How many there were.
     *
     * @param known which of these names belong to one
     */
    int sweep(Database database, BiFunction<Transaction, List<String>, List<String>> known) {
        var orphans = database.read(tx -> handfuls().stream()
                .flatMap(names -> {
                    var kept = Set.copyOf(known.apply(tx, names));
                    return names.stream().filter(name -> !kept.contains(name));
                })
                .toList());
        orphans.forEach(this::delete);
        return orphans.size();
    }

    private List<List<String>> handfuls() {
        var all = files.names();
        return IntStream.range(0, Math.ceilDiv(all.size(), HANDFUL))
                .mapToObj(number -> all.subList(number * HANDFUL, Math.min((number + 1) * HANDFUL, all.size())))
                .toList();
    }

    void delete(String name) {
        files.delete(name);
    }
}
