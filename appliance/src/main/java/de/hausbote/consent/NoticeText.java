package de.hausbote.consent;

import de.hausbote.config.ProgramWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a notice says in one language: the words of the program around the facts of the house (CON-7). The same for the
 * public page, for the preview and for the first answer. Immutable.
 */
public final class NoticeText {
    private static final Map<HouseLanguage, NoticeText> ALL = all();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ProgramWords words;
    private final HouseLanguage language;

    /**
     * A part of the notice.
     *
     * @param lines in order; listed one by one where there is a choice of them
     */
    public record Section(String heading, List<String> lines, List<String> listed) {
        public Section {
            lines = List.copyOf(lines);
            listed = List.copyOf(listed);
        }
    }

    private NoticeText(HouseLanguage language) {
        this.language = language;
        this.words = new ProgramWords("/notice", "words." + language.code() + ".properties", language.locale());
    }

    private static Map<HouseLanguage, NoticeText> all() {
        var all = new EnumMap<HouseLanguage, NoticeText>(HouseLanguage.class);
        for (var language : HouseLanguage.values()) {
            all.put(language, new NoticeText(language));
        }
        return all;
    }

    public static NoticeText in(HouseLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public HouseLanguage language() {
        return language;
    }

    /** A word of the pages around the notice. */
    public String word(String key) {
        return words.text(key);
    }

    /** Which version it is, and since when. */
    public String version(Notice notice) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(notice.since().atZone(ZONE));
        return words.text("version", Integer.toString(notice.version()), day);
    }

    /** What the house proposes for a fact that is nothing but words; empty where it can propose nothing. */
    public String proposal(NoticeFact fact) {
        var name = fact.word().replace("." + language.code(), "");
        return words.has("proposal." + name) ? words.text("proposal." + name) : "";
    }

    /** The short notice for the chat. */
    public String greeting(Notice notice, String link) {
        return words.text("greeting", fact(notice, "controller"), link);
    }

    public List<Section> sections(Notice notice) {
        return List.of(
                plain("controller", fact(notice, "controller"), fact(notice, "address"), fact(notice, "contact")),
                plain("officer", fact(notice, "officer")),
                plain("purposes", fact(notice, "purposes")),
                plain("bases", fact(notice, "bases")),
                between(notice),
                sight(notice),
                plain("transfer", fact(notice, "transfer")),
                plain("retention", fact(notice, "retention")),
                plain("rights", words.text("rights.text"), words.text("rights.authority", fact(notice, "authority"))),
                plain("others", words.text("others.text"), fact(notice, "others")));
    }

    private Section between(Notice notice) {
        var providers = notice.providers().stream()
                .sorted()
                .map(provider -> words.text("between." + provider.name()))
                .toList();
        return new Section(
                words.text("between"), List.of(words.text("between.text"), words.text("between.yours")), providers);
    }

    private Section sight(Notice notice) {
        var seen = notice.sight().stream()
                .sorted()
                .map(each -> words.text("sight." + each.name()))
                .toList();
        return new Section(words.text("sight"), List.of(words.text("sight.not")), seen);
    }

    private Section plain(String heading, String... lines) {
        var each = Arrays.stream(lines).flatMap(line -> Stream.of(line.split("\n")));
        return new Section(
                words.text(heading), each.filter(line -> !line.isBlank()).toList(), List.of());
    }

    private String fact(Notice notice, String name) {
        return notice.facts().getOrDefault(NoticeFact.of(name, language), "");
    }
}
