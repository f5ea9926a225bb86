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
import org.apache.pdfbox.cos.COSString;
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
            COSName.getPDFName("SpiderInfo"),
            COSName.getPDFName("Perms"),
            COSName.getPDFName("DSS"),
            COSName.getPDFName("Legal"),
            COSName.getPDFName("Threads"),
            COSName.getPDFName("Renditions"),
            COSName.getPDFName("AlternatePresentations"),
            COSName.getPDFName("CreatorInfo"),
            COSName.getPDFName("PZ"));

    /** Where they are words: facts of a document, which also stand elsewhere. */
    private static final List<COSName> WORDS = List.of(
            COSName.AUTHOR,
            COSName.CREATOR,
            COSName.PRODUCER,
            COSName.CREATION_DATE,
            COSName.MOD_DATE,
            COSName.getPDFName("Company"),
            COSName.getPDFName("SourceModified"));

    /** Of a note on a page: by whom, and when. */
    private static final List<COSName> OF_NOTES =
            List.of(COSName.T, COSName.M, COSName.CREATION_DATE, COSName.NM, COSName.getPDFName("RC"));

    private static final Set<String> ACTING_NOTES =
            Set.of("FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "GoToR",
            "GoToE",
            "Thread",
            "Movie",
            "Sound");
    private static final int MOST_OBJECTS = 2_000_000;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> profiles = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private long highest;

    private PdfScrub() {}

    static byte[] of(byte[] bytes) {
        PdfPacking.requireReasonable(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PdfScrub().clean(document);
        } catch (InvalidPasswordException encrypted) {
            throw new UncleanException(Why.ENCRYPTED);
        } catch (UncleanException unclean) {
            throw unclean;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The library goes down into what lies in each other without a limit.
            throw new UncleanException(Why.MALFORMED);
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
        // Otherwise each writing would count on, and tell how many there were.
        document.getDocument().setHighestXRefObjectNumber(highest);
        var written = new ByteArrayOutputStream();
        document.save(written);
        return written.toByteArray();
    }

    private void visit(COSBase item) throws IOException {
        if (item instanceof COSObject object) {
            highest = Math.max(highest, object.getKey().getNumber());
        }
        var base = item instanceof COSObject object ? object.getObject() : item;
        var holds = base instanceof COSDictionary || base instanceof COSArray;
        if (base == null || !holds || !seen.add(base)) {
            return;
        }
        Bytes.require(seen.size() <= MOST_OBJECTS, Why.TOO_LARGE);
        if (base instanceof COSDictionary dictionary) {
            dictionary(dictionary);
        } else if (base instanceof COSArray array) {
            colours(array);
            array.forEach(waiting::add);
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        REMOVED.forEach(dictionary::removeItem);
        WORDS.stream()
                .filter(word -> dictionary.getDictionaryObject(word) instanceof COSString)
                .forEach(dictionary::removeItem);
        if (dictionary.containsKey(COSName.RECT)) {
            note(dictionary);
        }
        if (acts(dictionary)) {
            dictionary.clear();
        }
        if (dictionary.getDictionaryObject(COSName.getPDFName("DestOutputProfile")) instanceof COSStream profile) {
            colours(profile);
        }
        if (dictionary instanceof COSStream stream) {
            stream(stream);
        }
        dictionary.getValues().forEach(waiting::add);
    }

    /** Programs and forms that send, and places on somebody's disk. */
    private static boolean acts(COSDictionary action) {
        var kind = action.getNameAsString(COSName.S, "");
        var place = action.getString(COSName.URI, "").regionMatches(true, 0, "file:", 0, "file:".length());
        return ACTIONS.contains(kind) || place;
    }

    private static void stream(COSStream stream) throws IOException {
        if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
            stream.createRawOutputStream().close();
        } else {
            PdfStreams.photo(stream);
        }
    }

    private void colours(COSArray space) throws IOException {
        var named = space.size() > 1 && COSName.ICCBASED.equals(space.getObject(0));
        if (named && space.getObject(1) instanceof COSStream profile) {
            colours(profile);
        }
    }

    private void colours(COSStream profile) throws IOException {
        if (profiles.add(profile)) {
            PdfStreams.colours(profile);
        }
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
}
