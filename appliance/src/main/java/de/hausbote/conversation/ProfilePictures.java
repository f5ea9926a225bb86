package de.hausbote.conversation;

import de.hausbote.channel.OwnFile;
import de.hausbote.media.FileType;
import de.hausbote.media.PictureSize;
import de.hausbote.media.Scrubbed;
import de.hausbote.media.Scrubber;
import de.hausbote.media.Sniffer;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.io.ByteArrayInputStream;
import java.util.Arrays;

/**
 * Makes of a file the picture that customers see beside the name of a number, within the limits that Meta names for it:
 * JPEG or PNG, square, at least 192 and best 640 points a side, at most 5 MB. What stands in it beside the picture is taken
 * out, a virus scanner looks at it first, and nothing of it is kept.
 */
public final class ProfilePictures {
    /** In bytes. */
    public static final int LARGEST = 5 << 20;

    private static final int LEAST_SIDE = 192;
    private static final int MOST_SIDE = 4_096;

    private final Scanning scanning;

    public ProfilePictures(Scanning scanning) {
        this.scanning = scanning;
    }

    /**
     * @throws RefusedException TYPE_NOT_ALLOWED, TOO_LARGE, PICTURE_SHAPE, NOT_CLEANABLE, INFECTED, SCANNER_AWAY
     */
    public OwnFile cleaned(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new RefusedException(Code.TOO_LARGE, LARGEST);
        }
        var type = Sniffer.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.ENOUGH)), "");
        if (type != FileType.JPEG && type != FileType.PNG) {
            throw new RefusedException(Code.TYPE_NOT_ALLOWED);
        }
        requireSquare(PictureSize.read(type, bytes).orElse(PictureSize.NONE));
        requireSeen(bytes);
        return switch (Scrubber.of(type, bytes)) {
            case Scrubbed.Clean(var clean) -> file(type, clean.bytes());
            case Scrubbed.Refused _ -> throw new RefusedException(Code.NOT_CLEANABLE);
        };
    }

    private static OwnFile file(FileType type, byte[] clean) {
        return type == FileType.JPEG
                ? new OwnFile("picture.jpg", "image/jpeg", clean)
                : new OwnFile("picture.png", "image/png", clean);
    }

    private static void requireSquare(PictureSize size) {
        var fits = size.width() == size.height() && size.width() >= LEAST_SIDE && size.width() <= MOST_SIDE;
        if (!fits) {
            throw new RefusedException(Code.PICTURE_SHAPE);
        }
    }

    private void requireSeen(byte[] bytes) {
        try {
            if (scanning.look(new ByteArrayInputStream(bytes)).scan() == Scanning.Scan.INFECTED) {
                throw new RefusedException(Code.INFECTED);
            }
        } catch (ScannerAwayException away) {
            throw new RefusedException(Code.SCANNER_AWAY);
        }
    }
}
