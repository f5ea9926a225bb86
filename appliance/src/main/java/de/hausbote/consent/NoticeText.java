package de.hausbote.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a notice says in one language: the words of the program around the facts of the house (CON-7). The same for the
 * public page, for the preview and for the first answer. Immutable.
 */
public final class NoticeText {
    private static final Map<NoticeLanguage, NoticeText> ALL = all();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Properties words = new Properties();
    private final NoticeLanguage language;
    private final Locale locale;

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

    private NoticeText(NoticeLanguage language) {
        this.language = language;
        this.locale = language == NoticeLanguage.GERMAN ? Locale.GERMANY : Locale.UK;
        var name = "/notice/words." + language.code() + ".properties";
        try (var in = Objects.requireNonNull(NoticeText.class.getResourceAsStream(name));
                var reader = new InputStreamReader(in, UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<NoticeLanguage, NoticeText> all() {
        var all = new EnumMap<NoticeLanguage, NoticeText>(NoticeLanguage.class);
        for (var language : NoticeLanguage.values()) {
            all.put(language, new NoticeText(language));
        }
        return all;
    }

    public static NoticeText in(NoticeLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public NoticeLanguage language() {
        return language;
    }

    /** A word of the pages around the notice. */
    public String word(String key) {
        return text(key);
    }

    /** Which version it is, and since when. */
    public String version(Notice notice) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(notice.since().atZone(ZONE));
        return text("version", Integer.toString(notice.version()), day);
    }

    /** What the house proposes for a fact that is nothing but words; empty where it can propose nothing. */
    public String proposal(NoticeFact fact) {
        var name = fact.word().replace("." + language.code(), "");
        return words.getProperty("proposal." + name, "");
    }

    /** The short notice for the chat. */
    public String greeting(Notice notice, String link) {
        return text("greeting", fact(notice, "controller"), link);
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
                plain("rights", text("rights.text"), text("rights.authority", fact(notice, "authority"))),
                plain("others", text("others.text"), fact(notice, "others")));
    }

    private Section between(Notice notice) {
        var providers = notice.providers().stream()
                .sorted()
                .map(provider -> text("between." + provider.name()))
                .toList();
        return new Section(text("between"), List.of(text("between.text"), text("between.yours")), providers);
    }

    private Section sight(Notice notice) {
        var seen = notice.sight().stream()
                .sorted()
                .map(each -> text("sight." + each.name()))
                .toList();
        return new Section(text("sight"), List.of(text("sight.not")), seen);
    }

    private Section plain(String heading, String... lines) {
        var each = Arrays.stream(lines).flatMap(line -> Stream.of(line.split("\n")));
        return new Section(text(heading), each.filter(line -> !line.isBlank()).toList(), List.of());
    }

    private String fact(Notice notice, String name) {
        return notice.facts().getOrDefault(NoticeFact.of(name, language), "");
    }

    private String text(String key, Object... values) {
        var text = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(text.replace("'", "''"), locale).format(values);
    }
}
