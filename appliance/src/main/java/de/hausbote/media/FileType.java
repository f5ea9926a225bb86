package de.hausbote.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are known by their bytes. What is none of them is kept and handed out as mere bytes. */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg"), Family.PICTURE, true),
    PNG("image/png", List.of("png"), Family.PICTURE, true),
    GIF("image/gif", List.of("gif"), Family.PICTURE, false),
    WEBP("image/webp", List.of("webp"), Family.PICTURE, true),
    MP4("video/mp4", List.of("mp4"), Family.PLAYED, true),
    PHONE_VIDEO("video/3gpp", List.of("3gp"), Family.PLAYED, true),
    M4A("audio/mp4", List.of("m4a"), Family.PLAYED, true),
    AAC("audio/aac", List.of("aac"), Family.PLAYED, true),
    AMR("audio/amr", List.of("amr"), Family.PLAYED, true),
    MP3("audio/mpeg", List.of("mp3"), Family.PLAYED, true),
    OGG("audio/ogg", List.of("ogg"), Family.PLAYED, true),
    PDF("application/pdf", List.of("pdf"), Family.PLAIN, true),
    TEXT("text/plain", List.of("txt"), Family.PLAIN, true),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            Family.OFFICE_ZIP,
            true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), Family.OFFICE_ZIP, true),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            Family.OFFICE_ZIP,
            true),
    DOC("application/msword", List.of("doc"), Family.OFFICE_OLD, true),
    XLS("application/vnd.ms-excel", List.of("xls"), Family.OFFICE_OLD, true),
    PPT("application/vnd.ms-powerpoint", List.of("ppt"), Family.OFFICE_OLD, true),
    /** A program: never kept, whatever it is called. */
    PROGRAM("application/x-executable", List.of("exe"), Family.PLAIN, false),
    UNKNOWN("application/octet-stream", List.of("bin"), Family.PLAIN, false);

    /** What the first bytes alone can tell. */
    enum Family {
        PICTURE,
        /** Film and sound. */
        PLAYED,
        PLAIN,
        OFFICE_ZIP,
        OFFICE_OLD
    }

    private static final long VOICE_CAP = 512L << 10;
    private static final long PICTURE_CAP = 5L << 20;
    private static final long STICKER_CAP = 100L << 10;
    private static final long MOVING_STICKER_CAP = 500L << 10;
    private static final long PLAYED_CAP = 16L << 20;
    private static final long DOCUMENT_CAP = 100L << 20;

    private static final int FEATURES = 20;
    private static final int MOVING = 0x02;

    private final String type;
    // made by List.of alone
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> extensions;

    private final Family family;
    private final boolean sendable;

    FileType(String type, List<String> extensions, Family family, boolean sendable) {
        this.type = type;
        this.extensions = extensions;
        this.family = family;
        this.sendable = sendable;
    }

    public String type() {
        return type;
    }

    public boolean picture() {
        return family == Family.PICTURE;
    }

    /**
     * What the platform takes of a file like this one, in bytes (WhatsApp Cloud API, media).
     *
     * @param head its beginning
     */
    public long cap(byte[] head) {
        if (this == WEBP) {
            return moves(head) ? MOVING_STICKER_CAP : STICKER_CAP;
        }
        return switch (family) {
            case PICTURE -> PICTURE_CAP;
            case PLAYED -> PLAYED_CAP;
            case PLAIN, OFFICE_ZIP, OFFICE_OLD -> DOCUMENT_CAP;
        };
    }

    /** Whether a WebP is more than one picture: the features before them say so (RFC 9649). */
    private static boolean moves(byte[] head) {
        return head.length > FEATURES && head[FEATURES - 5] == 'X' && (head[FEATURES] & MOVING) != 0;
    }

    /** A picture that speaks for itself. */
    public boolean sticker() {
        return this == WEBP;
    }

    /** Whether phones show it as something spoken: Opus in Ogg, and not larger (WhatsApp Cloud API, voice messages). */
    public boolean voice(long size) {
        return this == OGG && size <= VOICE_CAP;
    }

    public boolean film() {
        return type.startsWith("video/");
    }

    public boolean sound() {
        return type.startsWith("audio/");
    }

    /** Whether every phone of a contact can show it, so that an agent may send it. */
    public boolean sendable() {
        return sendable;
    }

    /** What leaves the house instead of the file's own name. */
    public String neutralName() {
        return "file." + extensions.getFirst();
    }

    public boolean named(String fileName) {
        return extensions.contains(extension(fileName));
    }

    public static FileType ofStored(String type) {
        return Stream.of(values())
                .filter(each -> each.type.equals(type))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The one of a family that the name points at: the bytes of Office files look alike. */
    static Optional<FileType> ofFamily(Family family, String fileName) {
        return Stream.of(values())
                .filter(each -> each.family == family && each.named(fileName))
                .findFirst();
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
