package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/** What somebody keeps: one share of several, or the recovery kit, which opens alone. */
public enum ShareKind {
    SHARE("HBSHARE1", (byte) 1, ".share"),
    KIT("HBRKIT01", (byte) 2, ".kit");

    static final int MARK = 8;

    private final String mark;
    private final byte code;
    private final String extension;

    ShareKind(String mark, byte code, String extension) {
        this.mark = mark;
        this.code = code;
        this.extension = extension;
    }

    /** How the name of its file ends. */
    public String extension() {
        return extension;
    }

    byte[] mark() {
        return mark.getBytes(US_ASCII);
    }

    byte code() {
        return code;
    }

    static Optional<ShareKind> marked(byte[] content) {
        var found = Arrays.copyOf(content, MARK);
        return Arrays.stream(values())
                .filter(kind -> Arrays.equals(kind.mark(), found))
                .findFirst();
    }

    static Optional<ShareKind> coded(byte code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
