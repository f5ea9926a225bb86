package de.hausbote.vault;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file with one key in clear: 64 hexadecimal digits that nobody but their owner may read. */
final class KeyFile {
    private static final int DIGITS = 2 * Key.LENGTH;

    private final Path file;
    private final boolean vouchedFor;

    private KeyFile(Path file, boolean vouchedFor) {
        this.file = file.toAbsolutePath();
        this.vouchedFor = vouchedFor;
    }

    KeyFile(Path file) {
        this(file, false);
    }

    /** A file that the service manager laid out for this process alone; how it keeps others away is its own affair. */
    static KeyFile ofCredential(Path file) {
        return new KeyFile(file, true);
    }

    /** A new key, durable in the file. */
    Key made(SecureRandom random) {
        var key = Key.random(random);
        write(key);
        return key;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Puts this key in the file; durable when it returns. What the file held before is overwritten. */
    void write(Key key) {
        var text = digits(key);
        try {
            folder().replaceForGood(name(), text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Gives the file the name of this one, whose key is overwritten. */
    void replace(KeyFile other) {
        try (var key = read()) {
            other.write(key);
        }
        remove();
    }

    /** Overwrites the key and deletes the file; one that is gone is no fault. */
    void remove() {
        if (exists()) {
            folder().overwrite(name(), Map.of(0, new byte[DIGITS]));
            folder().delete(name());
        }
    }

    Key read() {
        if (!Files.exists(file)) {
            throw refused(Code.KEY_FILE_MISSING, "is missing; bring it back from where its copy is kept");
        }
        var text = bytes();
        try {
            return key(text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private String name() {
        return file.getFileName().toString();
    }

    private Folder folder() {
        return Optional.ofNullable(file.getParent())
                .map(Folder::made)
                .orElseThrow(() -> refused(Code.KEY_FILE_UNREADABLE, "is no file"));
    }

    private byte[] bytes() {
        try {
            if (!vouchedFor && !Folder.isPrivate(file)) {
                throw refused(Code.KEY_FILE_NOT_PRIVATE, "may be read by others; run chmod 600 on it");
            }
            return Files.readAllBytes(file);
        } catch (IOException _) {
            throw refused(Code.KEY_FILE_UNREADABLE, "cannot be read; give it to the user who runs the program");
        }
    }

    private Key key(byte[] text) {
        if (!isWhole(text)) {
            throw refused(
                    Code.KEY_FILE_WRONG_LENGTH,
                    "must hold 64 hexadecimal digits and nothing else; bring it back from where its copy is kept");
        }
        var bytes = new byte[Key.LENGTH];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (HexFormat.fromHexDigit(text[2 * i]) << 4 | HexFormat.fromHexDigit(text[2 * i + 1]));
        }
        return Key.of(bytes);
    }

    /** The digits; the line end that an editor leaves behind them is no fault. */
    private static boolean isWhole(byte[] text) {
        for (var i = 0; i < text.length; i++) {
            var fits = i < DIGITS ? HexFormat.isHexDigit(text[i]) : text[i] == '\n' || text[i] == '\r';
            if (!fits) {
                return false;
            }
        }
        return text.length >= DIGITS && text.length <= DIGITS + 2;
    }

    private static byte[] digits(Key key) {
        var hex = HexFormat.of();
        var bytes = key.getEncoded();
        var text = new byte[DIGITS + 1];
        for (var i = 0; i < bytes.length; i++) {
            text[2 * i] = (byte) hex.toHighHexDigit(bytes[i]);
            text[2 * i + 1] = (byte) hex.toLowHexDigit(bytes[i]);
        }
        text[DIGITS] = '\n';
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    private VaultRefusedException refused(Code code, String what) {
        return new VaultRefusedException(code, "The key file " + file + " " + what + ".");
    }
}
