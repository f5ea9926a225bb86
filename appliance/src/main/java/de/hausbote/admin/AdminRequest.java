package de.hausbote.admin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.hausbote.custody.Custody;
import de.hausbote.vault.RootKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the console asks of the running program; the answer to each is the record beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AdminRequest.Show.class, name = "show"),
    @JsonSubTypes.Type(value = AdminRequest.Unseal.class, name = "unseal"),
    @JsonSubTypes.Type(value = AdminRequest.Seal.class, name = "seal"),
    @JsonSubTypes.Type(value = AdminRequest.ListKeys.class, name = "list-keys"),
    @JsonSubTypes.Type(value = AdminRequest.Rotate.class, name = "rotate"),
    @JsonSubTypes.Type(value = AdminRequest.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = AdminRequest.VerifyLedger.class, name = "verify-ledger"),
    @JsonSubTypes.Type(value = AdminRequest.ReadLedger.class, name = "read-ledger")
})
public sealed interface AdminRequest {
    /** The name of the socket in the data folder. */
    String SOCKET = "admin.sock";

    /** How the house stands: {@link AdminAnswer.Standing}. */
    record Show() implements AdminRequest {}

    /**
     * Opens the house, or does a part of it: {@link AdminAnswer.Standing}.
     *
     * @param file a share or the recovery kit, Base64; with its passphrase
     * @param words a share as printed
     * @param byMachine by what the machine itself has: its key file
     * @param older whether a database is accepted that is older than the record
     */
    record Unseal(
            Optional<String> file,
            Optional<String> passphrase,
            Optional<String> words,
            boolean byMachine,
            boolean older)
            implements AdminRequest {
        /** Never shows what was given. */
        @Override
        public String toString() {
            return "unseal";
        }
    }

    /** Seals the house; the program ends. No answer comes but that it began. */
    record Seal() implements AdminRequest {}

    /** All keys: {@link AdminAnswer.Keys}. */
    record ListKeys() implements AdminRequest {}

    /** A new version of the keys of a purpose; the work follows in the background. */
    record Rotate(String purpose) implements AdminRequest {}

    /**
     * Puts the open house under another root key. Kit, shares or key file hold it already.
     *
     * @param root the new root key, Base64
     * @param generation which root key of this house it becomes
     * @param kit what tells the recovery kit, Base64
     * @param custodians empty for a house that the machine opens
     */
    record Replace(String root, int generation, int threshold, String kit, List<Custodian> custodians)
            implements AdminRequest {
        /** @param root is read only */
        public static Replace of(Custody custody, RootKey root, SecureRandom random) {
            var part = root.split(1, 1, random).getFirst();
            try {
                return new Replace(
                        Base64.getEncoder().encodeToString(part),
                        custody.generation(),
                        custody.threshold(),
                        custody.kit(),
                        custody.custodians().stream()
                                .map(each ->
                                        new Custodian(each.number(), each.name().text(), each.mark()))
                                .toList());
            } finally {
                Arrays.fill(part, (byte) 0);
            }
        }

        /** @param verifier what tells this custodian's share from any other, Base64 */
        public record Custodian(int number, String name, String verifier) {}

        /** Never shows the key. */
        @Override
        public String toString() {
            return "replace";
        }
    }

    /**
     * Goes along the ledger of what left: {@link AdminAnswer.Ledger}.
     *
     * @param end a hash that has to be in the chain, or nothing
     */
    record VerifyLedger(String end) implements AdminRequest {}

    /** Some entries of the ledger from this place on: {@link AdminAnswer.Entries}; none when there are no more. */
    record ReadLedger(long place) implements AdminRequest {}
}
