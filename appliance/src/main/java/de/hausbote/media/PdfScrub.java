package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF without who made it, what hangs on it, what acts in it and what it said before: it is written anew from what its
 * pages need. One that is encrypted or signed is refused.
 */
final class PdfScrub {
    /** Wherever they stand: facts about the document, files in it, actions, small pictures of pages, data of programs. */
    private static final List<COSName> REMOVED = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("OpenAction"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("JS"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("EF"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("Collection"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("Requirements"),
            COSName.getPDFName("SpiderInfo"));

    /** Of a note on a page: by whom, and when. */
    private static final List<COSName> OF_NOTES =
            List.of(COSName.T, COSName.M, COSName.CREATION_DATE, COSName.NM, COSName.getPDFName("RC"));

    private static final Set<String> ACTING_NOTES =
            Set.of("FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");
    private static final int MOST_OBJECTS = 500_000;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private PdfScrub() {}

    static byte[] of(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            return new PdfScrub().clean(document);
        } catch (InvalidPasswordException encrypted) {
            throw new UncleanException(Why.ENCRYPTED);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UncleanException unclean ? unclean : new UncleanException(Why.MALFORMED);
        }
    }

    private byte[] clean(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            throw new UncleanException(Why.ENCRYPTED);
        }
        if (!document.getSignatureDictionaries().isEmpty()) {
            throw new UncleanException(Why.SIGNED);
        }
        var trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        waiting.add(trailer);
        while (!waiting.isEmpty()) {
            visit(waiting.poll());
        }
        // Otherwise it would be made of the time.
        document.setDocumentId(0L);
        var written = new ByteArrayOutputStream();
        document.save(written);
        return written.toByteArray();
    }

    private void visit(COSBase item) throws IOException {
        var base = item instanceof COSObject object ? object.getObject() : item;
        if (base == null || !seen.add(base)) {
            return;
        }
        if (seen.size() > MOST_OBJECTS) {
            throw new UncleanException(Why.TOO_LARGE);
        }
        if (base instanceof COSDictionary dictionary) {
            dictionary(dictionary);
        } else if (base instanceof COSArray array) {
            array.forEach(waiting::add);
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        REMOVED.forEach(dictionary::removeItem);
        if (dictionary.containsKey(COSName.RECT)) {
            note(dictionary);
        }
        if (ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))) {
            dictionary.clear();
        }
        if (dictionary instanceof COSStream stream && isJpeg(stream)) {
            jpeg(stream);
        }
        dictionary.getValues().forEach(waiting::add);
    }

    /** What only hangs on a page is emptied; a field of a form keeps its name. */
    private static void note(COSDictionary note) {
        var kind = note.getNameAsString(COSName.SUBTYPE, "");
        if (ACTING_NOTES.contains(kind)) {
            note.clear();
        } else if (!kind.equals("Widget")) {
            OF_NOTES.forEach(note::removeItem);
        }
    }

    private static boolean isJpeg(COSStream stream) {
        return COSName.DCT_DECODE.equals(stream.getFilters())
                || (stream.getFilters() instanceof COSArray filters
                        && filters.size() == 1
                        && COSName.DCT_DECODE.equals(filters.getObject(0)));
    }

    /** A photo on a page says as much about itself as any other. */
    private static void jpeg(COSStream stream) throws IOException {
        byte[] photo;
        try (var raw = stream.createRawInputStream()) {
            photo = raw.readAllBytes();
        }
        try (var cleaned = stream.createRawOutputStream()) {
            cleaned.write(JpegScrub.of(photo));
        }
    }
}
