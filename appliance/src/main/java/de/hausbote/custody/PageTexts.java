package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/** What a page says, in one language. */
final class PageTexts {
    private final Properties texts = new Properties();
    private final Locale locale;

    PageTexts(PageLanguage language) {
        this.locale = language == PageLanguage.GERMAN ? Locale.GERMANY : Locale.UK;
        var name = "/custody/page." + language.code() + ".properties";
        try (var in = Objects.requireNonNull(PageTexts.class.getResourceAsStream(name));
                var reader = new InputStreamReader(in, UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key, Object... values) {
        var text = Objects.requireNonNull(texts.getProperty(key), key);
        return new MessageFormat(text, locale).format(values);
    }

    /** The sentences {@code key.1}, {@code key.2} and so on. */
    List<String> sentences(String key, Object... values) {
        return IntStream.iterate(1, at -> texts.containsKey(key + "." + at), at -> at + 1)
                .mapToObj(at -> text(key + "." + at, values))
                .toList();
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
