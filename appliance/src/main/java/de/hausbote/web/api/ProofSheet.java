package de.hausbote.web.api;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.conversation.ContactConsents.Proof;
import de.hausbote.message.ContactId;
import de.hausbote.print.FactSheet;
import de.hausbote.print.FactSheet.Line;
import de.hausbote.print.FactSheet.Part;
import de.hausbote.web.ui.Catalogue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contact agreed to and took back, on paper: the same facts in the same words as on the screen. */
final class ProofSheet {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

    private final HouseLanguage language;
    private final ZoneId zone;
    private final Catalogue words;
    private final DateTimeFormatter usual;

    /** @param zone in which times are told, beside UTC */
    ProofSheet(HouseLanguage language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.words = Catalogue.in(language.code());
        this.usual = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(language.locale());
    }

    FactSheet of(ContactId contact, Proof proof) {
        var shape = ConsentShape.of(proof.sheet());
        var parts = Stream.concat(
                        Stream.of(head(contact, shape, proof.made())),
                        shape.entries().stream().map(this::part))
                .toList();
        return new FactSheet(language.code(), word("sheet"), word("page"), parts);
    }

    private Part head(ContactId contact, ConsentShape shape, Instant made) {
        var lines = new ArrayList<Line>();
        lines.add(line("column.contact", contact.toString()));
        lines.add(line("made", time(made.toEpochMilli())));
        shape.standings()
                .forEach(standing -> lines.add(new Line(
                        purpose(standing.purpose(), standing.topic()),
                        standing.state().equals("none") ? word("short.none") : word("short." + standing.state()))));
        shape.informed()
                .forEach(informed -> lines.add(
                        line("notice", word("toldOf", "n", informed.version()) + ", " + time(informed.told()))));
        return new Part(word("stands"), lines, "", word("sheetText"));
    }

    private Part part(ConsentShape.Entry entry) {
        var lines = new ArrayList<Line>();
        lines.add(line("means", word("way." + entry.way())));
        lines.add(line("said", time(entry.said())));
        lines.add(line("recorded", time(entry.recorded())));
        entry.recorder().ifPresent(name -> lines.add(line("recorder", name)));
        entry.address().ifPresent(address -> lines.add(line("address", address.replace('•', '*'))));
        entry.note().ifPresent(note -> lines.add(line("note", note)));
        entry.messages().forEach(message -> lines.add(line("messages", message)));
        entry.wording().ifPresent(wording -> lines.addAll(about(wording)));
        entry.documents().forEach(document -> lines.add(line("document", document.name() + "\n" + document.hash())));
        lines.add(line("entry", entry.id()));
        return new Part(
                purpose(entry.purpose(), entry.topic()) + ": " + word("step." + entry.step()),
                lines,
                entry.wording().map(ConsentShape.Wording::words).orElse(""),
                entry.wording()
                        .map(wording -> word(wording.whole() ? "whole" : "changed"))
                        .orElse(""));
    }

    private List<Line> about(ConsentShape.Wording wording) {
        var named = Map.of("language", word("language." + wording.language()), "n", wording.version());
        return Stream.of(
                        Optional.of(line("wording", words.text("consent.version", named))),
                        wording.notice().map(notice -> line("notice", notice)),
                        Optional.of(line("hash", wording.hash())))
                .flatMap(Optional::stream)
                .toList();
    }

    private String purpose(String purpose, Optional<String> topic) {
        return word("kind." + purpose) + topic.map(named -> ", " + named).orElse("");
    }

    private String time(long millis) {
        var moment = Instant.ofEpochMilli(millis);
        return usual.format(moment.atZone(zone)) + " (" + UTC.format(moment.atZone(ZoneOffset.UTC)) + ")";
    }

    private Line line(String name, String value) {
        return new Line(word(name), value);
    }

    private String word(String key) {
        return words.text("consent." + key);
    }

    private String word(String key, String place, Object value) {
        return words.text("consent." + key, Map.of(place, value));
    }
}
