package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Secrets that came as letters, as bytes; nothing between the two stays in memory. */
final class Utf8 {
    private static final int MOST_BYTES_PER_LETTER = 3;

    private Utf8() {}

    /** The bytes; the caller wipes them. Half a letter, a lone surrogate, becomes a question mark. */
    static byte[] of(CharBuffer letters) {
        var space = new byte[letters.remaining() * MOST_BYTES_PER_LETTER];
        var into = ByteBuffer.wrap(space);
        var encoder = UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.encode(letters.duplicate(), into, true);
        var bytes = Arrays.copyOf(space, into.position());
        Arrays.fill(space, (byte) 0);
        return bytes;
    }
}
