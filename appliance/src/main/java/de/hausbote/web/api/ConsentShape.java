package de.hausbote.web.api;

import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentText;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.ContactConsents.ChannelStanding;
import de.hausbote.conversation.ContactConsents.Sheet;
import de.hausbote.message.MessageId;
import java.util.List;
import java.util.Optional;

/** What one contact agreed to and took back. */
record ConsentShape(
        List<Standing> standings,
        List<Entry> entries,
        List<Informed> informed,
        Optional<Asked> asked,
        Optional<String> stopLink) {
    static ConsentShape of(Sheet sheet) {
        return new ConsentShape(
                sheet.standings().stream().map(Standing::of).toList(),
                sheet.entries().stream().map(entry -> Entry.of(entry, sheet)).toList(),
                sheet.informed().stream().map(Informed::of).toList(),
                sheet.asked().map(Asked::of),
                sheet.stopLink());
    }

    /** @param version of the privacy notice */
    record Informed(String channel, int version, long told) {
        static Informed of(ContactConsents.Informed informed) {
            return new Informed(
                    informed.channel().value(),
                    informed.version(),
                    informed.told().toEpochMilli());
        }
    }

    /** @param step of the questions in the chat */
    record Asked(String step, long since, Optional<HeldBack> held) {
        static Asked of(ContactConsents.Asked asked) {
            return new Asked(
                    Words.of(asked.step()),
                    asked.since().toEpochMilli(),
                    asked.held().map(HeldBack::of));
        }
    }

    /** @param messages how many of hers nobody reads yet */
    record HeldBack(int messages, Optional<Long> until) {
        static HeldBack of(ContactConsents.HeldBack held) {
            return new HeldBack(held.messages(), Words.millis(held.until()));
        }
    }

    /** @param unusedSince of a consent that was not used for long */
    record Standing(
            String channel,
            String purpose,
            Optional<String> topic,
            String state,
            Optional<Long> since,
            Optional<String> way,
            Optional<Long> unusedSince) {
        static Standing of(ChannelStanding over) {
            var standing = over.standing();
            return new Standing(
                    over.channel().value(),
                    Words.of(standing.purpose().kind()),
                    Words.present(standing.purpose().topic()),
                    Words.of(standing.state()),
                    Words.millis(standing.since()),
                    standing.by().map(entry -> Words.of(entry.way())),
                    Words.millis(over.unusedSince()));
        }
    }

    /**
     * @param messages ids of the messages by which it was said and answered
     * @param byAgent whether an agent wrote it down, so that documents may lie beside it
     */
    record Entry(
            String id,
            String channel,
            String purpose,
            Optional<String> topic,
            String step,
            String way,
            long said,
            long recorded,
            Optional<String> recorder,
            Optional<String> address,
            Optional<String> note,
            List<String> messages,
            Optional<Wording> wording,
            boolean byAgent,
            List<DocumentShape> documents) {
        static Entry of(ConsentEntry entry, Sheet sheet) {
            return new Entry(
                    entry.id().toString(),
                    entry.channel().value(),
                    Words.of(entry.purpose().kind()),
                    Words.present(entry.purpose().topic()),
                    Words.of(entry.step()),
                    Words.of(entry.way()),
                    entry.said().toEpochMilli(),
                    entry.recorded().toEpochMilli(),
                    entry.recorder().map(person -> sheet.recorders().getOrDefault(person, "")),
                    Words.present(masked(entry.address())),
                    Words.present(entry.note()),
                    entry.messages().stream().map(MessageId::toString).toList(),
                    entry.wording().flatMap(wording -> Wording.of(wording, sheet.texts())),
                    entry.recorder().isPresent(),
                    sheet.documents().stream()
                            .filter(document -> document.entry().equals(entry.id()))
                            .map(DocumentShape::of)
                            .toList());
        }

        /** The whole number is asked for elsewhere, and that look is recorded by itself. */
        private static String masked(String address) {
            var shown = Math.min(4, address.length() / 2);
            return address.isEmpty() ? "" : "••••" + address.substring(address.length() - shown);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /**
     * @param whole whether the words are still those that she was shown
     * @param hash of everything about the wording, as it was when she was shown it
     */
    record Wording(
            String text,
            int version,
            String language,
            Optional<String> notice,
            String words,
            boolean whole,
            String hash) {
        static Optional<Wording> of(ConsentEntry.Wording wording, List<ConsentText> texts) {
            return texts.stream()
                    .filter(text -> text.id().equals(wording.text()))
                    .findFirst()
                    .map(text -> new Wording(
                            text.id().toString(),
                            text.version(),
                            text.language(),
                            Words.present(text.notice()),
                            text.words(),
                            text.sameAs(wording),
                            wording.hash()));
        }
    }
}
