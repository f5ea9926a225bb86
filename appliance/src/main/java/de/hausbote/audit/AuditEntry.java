package de.hausbote.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An act on record.
 *
 * @param sequence grows with every entry; numbers may be missing after a crash
 */
record AuditEntry(long sequence, Instant at, Act act) {

    /** By what it is known again: a hash over all fields, each with its length before it; hexadecimal. */
    String digest() {
        var fields = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(fields)) {
            out.writeLong(sequence);
            out.writeLong(at.toEpochMilli());
            for (var field : List.of(
                    act.actor(),
                    act.role(),
                    act.action().word(),
                    act.objectKind(),
                    act.objectId(),
                    act.reason(),
                    act.result(),
                    String.join(" ", act.objects()))) {
                var bytes = field.getBytes(UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(fields.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
