package de.hausbote.web.api;

import de.hausbote.consent.ConsentDocument;

/**
 * What somebody signed.
 *
 * @param hash SHA-256, 64 hexadecimal digits
 */
record DocumentShape(String id, String name, String type, long size, String hash, long recorded) {
    static DocumentShape of(ConsentDocument document) {
        return new DocumentShape(
                document.id().toString(),
                document.name(),
                document.type(),
                document.size(),
                document.hash(),
                document.recorded().toEpochMilli());
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}
