package de.hausbote.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are known by their bytes. What is none of them is kept and handed out as mere bytes. */
enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg"), Family.PICTURE, true),
    PNG("image/png", List.of("png"), Family.PICTURE, true),
    GIF("image/gif", List.of("gif"), Family.PICTURE, false),
    WEBP("image/webp", List.of("webp"), Family.PICTURE, false),
    MP4("video/mp4", List.of("mp4"), Family.PLAYED, false),
    PHONE_VIDEO("video/3gpp", List.of("3gp"), Family.PLAYED, false),
    M4A("audio/mp4", List.of("m4a"), Family.PLAYED, false),
    AAC("audio/aac", List.of("aac"), Family.PLAYED, false),
    AMR("audio/amr", List.of("amr"), Family.PLAYED, false),
    MP3("audio/mpeg", List.of("mp3"), Family.PLAYED, false),
    OGG("audio/ogg", List.of("ogg"), Family.PLAYED, false),
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

    String type() {
        return type;
    }

    boolean picture() {
        return family == Family.PICTURE;
    }

    /** Whether every phone of a contact can show it, so that an agent may send it. */
    boolean sendable() {
        return sendable;
    }

    /** What leaves the house instead of the file's own name. */
    String neutralName() {
        return "file." + extensions.getFirst();
    }

    boolean named(String fileName) {
        return extensions.contains(extension(fileName));
    }

    static FileType ofStored(String type) {
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
