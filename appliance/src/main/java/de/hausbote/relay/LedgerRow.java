package de.hausbote.relay;

import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.net.Exchange;
import de.hausbote.net.Peer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** One row of the ledger: an attempt before its first byte, or the same attempt when it was over. */
record LedgerRow(Step step, Intent intent, Outcome outcome) {
    /** The name is the stored form. */
    enum Step {
        INTENT,
        OUTCOME
    }

    /** What the allow-list said; the name is the stored form. */
    enum Verdict {
        PERMITTED,
        BLOCKED
    }

    /**
     * What is meant to leave.
     *
     * @param endpoint the path with words for what varies
     * @param fields names and lengths of everything that is filled, or why it was blocked
     * @param wireBytes how long head and body are
     * @param bodyHash keyed hash of the body; no bytes when there is none
     */
    record Intent(
            Id attempt,
            ChannelAccount account,
            Occasion occasion,
            Verdict verdict,
            String method,
            String endpoint,
            String fields,
            long wireBytes,
            byte[] bodyHash) {}

    /** What became of it. */
    record Outcome(Peer peer, String word, int status) {
        static final Outcome OPEN = new Outcome(Peer.NONE, "", 0);

        static Outcome of(Exchange exchange) {
            return switch (exchange) {
                case Exchange.Answered(var status, var _, var peer) -> new Outcome(peer, "answered", status);
                case Exchange.NotSent(var fault, var peer) -> new Outcome(peer, word("not-sent", fault.name()), 0);
                case Exchange.Unknown(var fault, var peer) -> new Outcome(peer, word("unknown", fault.name()), 0);
            };
        }

        private static String word(String kind, String fault) {
            return kind + " " + fault.toLowerCase(Locale.ROOT);
        }
    }

    static LedgerRow before(Intent intent) {
        return new LedgerRow(Step.INTENT, intent, Outcome.OPEN);
    }

    static LedgerRow after(Intent intent, Exchange exchange) {
        return new LedgerRow(Step.OUTCOME, intent, Outcome.of(exchange));
    }

    /** As it is kept, before it has its place in the chain. */
    LedgerEntry entry(Instant now) {
        return new LedgerEntry(
                0,
                intent.attempt().toString(),
                step.name(),
                now.toEpochMilli(),
                intent.account().channel().value(),
                intent.account().id().toString(),
                intent.method(),
                intent.endpoint(),
                intent.fields(),
                intent.wireBytes(),
                HexFormat.of().formatHex(intent.bodyHash()),
                intent.occasion().message().map(MessageId::toString).orElse(""),
                intent.occasion().contact().map(ContactId::toString).orElse(""),
                intent.occasion().dataClass(),
                "",
                "",
                intent.verdict().name(),
                outcome.peer().address(),
                outcome.peer().protocol(),
                outcome.peer().keyHash(),
                outcome.word(),
                outcome.status(),
                "");
    }
}
