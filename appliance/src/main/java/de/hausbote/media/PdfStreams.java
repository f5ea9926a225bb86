package de.hausbote.media;

import de.hausbote.media.Boxes.Box;
import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What lies packed in a PDF and says as much about itself as any other file: photos and colours. */
final class PdfStreams {
    private static final int MOST = 100 << 20;
    private static final int JPEG_2000 = 0x0000000c;
    private static final Set<String> SEEN = Set.of("jP  ", "ftyp", "jp2h", "jp2c");

    private PdfStreams() {}

    static void photo(COSStream stream) throws IOException {
        var filters = filters(stream);
        if (filters.contains(COSName.DCT_DECODE)) {
            replace(stream, JpegScrub.of(unpacked(stream, filters, COSName.DCT_DECODE)), COSName.DCT_DECODE);
        } else if (filters.contains(COSName.JPX_DECODE)) {
            replace(stream, jpeg2000(unpacked(stream, filters, COSName.JPX_DECODE)), COSName.JPX_DECODE);
        }
    }

    /** Colours that cannot be read are replaced by nothing, as a reader would do. */
    static void colours(COSStream stream) throws IOException {
        var profile = ColourProfile.clean(unpacked(stream, filters(stream), COSName.FLATE_DECODE));
        if (profile.isEmpty()) {
            throw new UncleanException(Why.MALFORMED);
        }
        replace(stream, Bytes.deflated(profile.get()), COSName.FLATE_DECODE);
    }

    private static List<COSName> filters(COSStream stream) {
        var filters = new ArrayList<COSName>();
        var all = stream.getFilters() instanceof COSArray several ? several.toList() : List.of();
        for (var each : stream.getFilters() instanceof COSName one ? List.of(one) : all) {
            filters.add(each instanceof COSName name ? name : COSName.NONE);
        }
        return filters;
    }

    /** What its last filter gets: nothing or one deflation is undone before. */
    private static byte[] unpacked(COSStream stream, List<COSName> filters, COSName last) throws IOException {
        byte[] raw;
        try (var packed = stream.createRawInputStream()) {
            raw = packed.readAllBytes();
        }
        if (filters.isEmpty() || (filters.equals(List.of(last)) && !last.equals(COSName.FLATE_DECODE))) {
            return raw;
        }
        var once = filters.equals(List.of(COSName.FLATE_DECODE)) || filters.equals(List.of(COSName.FLATE_DECODE, last));
        Bytes.require(once && !stream.containsKey(COSName.DECODE_PARMS), Why.NO_WAY);
        return Bytes.inflated(raw, MOST);
    }

    private static void replace(COSStream stream, byte[] bytes, COSBase filter) throws IOException {
        if (stream.getFilters() instanceof COSArray) {
            stream.removeItem(COSName.DECODE_PARMS);
        }
        stream.setItem(COSName.FILTER, filter);
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
    }

    /** Boxes as in a film (ISO 15444-1, annex I), or the picture alone. */
    private static byte[] jpeg2000(byte[] bytes) {
        var picture = ByteBuffer.wrap(bytes);
        if (bytes.length < 12 || picture.getInt(0) != JPEG_2000) {
            return bytes;
        }
        var clean = new ByteArrayOutputStream(bytes.length);
        for (Box box : new Boxes(picture).between(0, bytes.length)) {
            if (SEEN.contains(box.name())) {
                clean.write(bytes, box.at(), box.end() - box.at());
            }
        }
        return clean.toByteArray();
    }
}
