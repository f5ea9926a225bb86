package de.hausbote.relay;

import de.hausbote.vault.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the ledger as it is kept and as it is handed out to be checked elsewhere. Ids are 26 characters, hashes
 * hexadecimal; what is missing is empty.
 *
 * @param place its number in the chain, from 1 without gaps
 * @param at milliseconds UTC
 * @param wireBytes how long the call is, head and body
 * @param chain hash over the entry before and this one: 64 hexadecimal digits
 */
public record LedgerEntry(
        long place,
        String attempt,
        String step,
        long at,
        String channel,
        String account,
        String method,
        String endpoint,
        String fields,
        long wireBytes,
        String bodyHash,
        String message,
        String contact,
        String dataClass,
        String legalBasis,
        String consent,
        String verdict,
        String peer,
        String tls,
        String peerKey,
        String outcome,
        int status,
        String chain) {
    /** What the first entry of a chain has before it. */
    public static final String BEGINNING = "0".repeat(64);

    /** The same at this place, joined to the entry before. */
    LedgerEntry joined(long number, String before) {
        var placed = chained(number, chain);
        return placed.chained(number, placed.linkedTo(before));
    }

    /**
     * What {@link #chain} has to be behind this entry: SHA-256 over the hash before it and all fields, numbers in 8 bytes,
     * texts in UTF-8 with their length in 4 before them.
     */
    public String linkedTo(String before) {
        var fieldsOfIt = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(fieldsOfIt)) {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            for (var number : List.of(place, at, wireBytes, (long) status)) {
                out.writeLong(number);
            }
            for (var text : texts()) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            return HexFormat.of().formatHex(Sha256.of(fieldsOfIt.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> texts() {
        return List.of(
                attempt,
                step,
                channel,
                account,
                method,
                endpoint,
                fields,
                bodyHash,
                message,
                contact,
                dataClass,
                legalBasis,
                consent,
                verdict,
                peer,
                tls,
                peerKey,
                outcome);
    }

    private LedgerEntry chained(long number, String link) {
        return new LedgerEntry(
                number,
                attempt,
                step,
                at,
                channel,
                account,
                method,
                endpoint,
                fields,
                wireBytes,
                bodyHash,
                message,
                contact,
                dataClass,
                legalBasis,
                consent,
                verdict,
                peer,
                tls,
                peerKey,
                outcome,
                status,
                link);
    }
}
