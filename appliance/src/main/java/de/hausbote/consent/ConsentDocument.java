package de.hausbote.consent;

import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import java.time.Instant;

/**
 * What somebody signed, as it was put beside the entry that says so; never changed since.
 *
 * @param file the name of the sealed file
 * @param type by what the bytes are
 * @param hash SHA-256 of the bytes, 64 hexadecimal digits
 * @param name as the file was called
 */
public record ConsentDocument(
        Id id,
        Id entry,
        ContactId contact,
        String file,
        String type,
        long size,
        String hash,
        PersonId recorder,
        Instant recorded,
        String name) {
    @Override
    public String toString() {
        return id + " [redacted]";
    }
}
