package de.hausbote.media;

import de.hausbote.media.Scrubbed.Clean;
import de.hausbote.media.Scrubbed.Content;
import de.hausbote.media.Scrubbed.Refused;
import de.hausbote.media.Scrubbed.Why;

/** Cleans files, each kind in its own way. Works in memory, within the size of the file. */
public final class Scrubber {
    private static final int DEEPEST = 2;

    private Scrubber() {}

    /** @param bytes of a file of this type; not changed */
    public static Scrubbed of(FileType type, byte[] bytes) {
        try {
            return new Clean(new Content(clean(type, bytes, DEEPEST)));
        } catch (UncleanException unclean) {
            return new Refused(unclean.why());
        } catch (RuntimeException strange) {
            // Whatever a reader stumbles over in bytes of anybody: such a file does not leave.
            return new Refused(Why.MALFORMED);
        }
    }

    /** @param depth how many files may lie in files */
    static byte[] clean(FileType type, byte[] bytes, int depth) {
        return switch (type) {
            case JPEG -> JpegScrub.of(bytes);
            case PNG -> PngScrub.of(bytes);
            case WEBP -> WebpScrub.of(bytes);
            case GIF -> GifScrub.of(bytes);
            case PDF -> PdfScrub.of(bytes);
            case DOCX, XLSX, PPTX -> OfficeScrub.of(type, bytes, depth);
            case MP4, PHONE_VIDEO, M4A -> FilmScrub.of(bytes);
            case MP3 -> FrameScrub.mp3(bytes);
            case AAC -> FrameScrub.aac(bytes);
            case AMR -> FrameScrub.amr(bytes);
            case OGG -> OggScrub.of(bytes);
            case TEXT -> bytes;
            case DOC, XLS, PPT, PROGRAM, UNKNOWN -> throw new UncleanException(Why.NO_WAY);
        };
    }
}
