package de.hausbote.web.api;

import de.hausbote.consent.ConsentText;
import de.hausbote.conversation.ConsentList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How it stands with one person over one messenger for one purpose. */
record ConsentRowShape(
        String contact,
        String channel,
        String purpose,
        Optional<String> topic,
        String state,
        Optional<Long> since,
        Optional<String> way,
        Optional<Wording> wording,
        Optional<Long> lastUse,
        Optional<Long> unusedSince) {
    private static final List<String> HEAD = List.of(
            "contact",
            "channel",
            "purpose",
            "topic",
            "state",
            "since",
            "way",
            "language",
            "version",
            "notice",
            "last use",
            "unused since");

    static ConsentRowShape of(ConsentList.Row row) {
        var standing = row.standing();
        return new ConsentRowShape(
                row.contact().toString(),
                row.channel().value(),
                Words.of(standing.purpose().kind()),
                Words.present(standing.purpose().topic()),
                Words.of(standing.state()),
                Words.millis(standing.since()),
                standing.by().map(entry -> Words.of(entry.way())),
                row.text().map(Wording::of),
                Words.millis(row.lastUse()),
                Words.millis(row.unusedSince()));
    }

    /** Times as ISO 8601, UTC. */
    static byte[] csv(List<ConsentRowShape> rows) {
        return Csv.of(HEAD, rows.stream().map(ConsentRowShape::line));
    }

    private List<String> line() {
        return List.of(
                contact,
                channel,
                purpose,
                topic.orElse(""),
                state,
                time(since),
                way.orElse(""),
                wording.map(Wording::language).orElse(""),
                wording.map(text -> Integer.toString(text.version())).orElse(""),
                wording.flatMap(Wording::notice).orElse(""),
                time(lastUse),
                time(unusedSince));
    }

    private static String time(Optional<Long> millis) {
        return millis.map(Instant::ofEpochMilli).map(Instant::toString).orElse("");
    }

    record Wording(String text, String language, int version, Optional<String> notice) {
        static Wording of(ConsentText text) {
            return new Wording(text.id().toString(), text.language(), text.version(), Words.present(text.notice()));
        }
    }
}
