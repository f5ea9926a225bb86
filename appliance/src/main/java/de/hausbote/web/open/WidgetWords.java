package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.widget.WidgetLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What the pages of widgets say beside the words of the house, in one language. */
final class WidgetWords {
    private static final Map<WidgetLanguage, WidgetWords> ALL = all();

    private final Properties words = new Properties();

    private WidgetWords(WidgetLanguage language) {
        var name = "/open/widget." + language.code() + ".properties";
        try (var in = Objects.requireNonNull(WidgetWords.class.getResourceAsStream(name));
                var reader = new InputStreamReader(in, UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<WidgetLanguage, WidgetWords> all() {
        var all = new EnumMap<WidgetLanguage, WidgetWords>(WidgetLanguage.class);
        for (var language : WidgetLanguage.values()) {
            all.put(language, new WidgetWords(language));
        }
        return all;
    }

    static WidgetWords in(WidgetLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    String of(String key, Object... values) {
        return new MessageFormat(Objects.requireNonNull(words.getProperty(key), key)).format(values);
    }
}
