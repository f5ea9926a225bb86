package de.hausbote.web.open;

import de.hausbote.config.ProgramWords;
import de.hausbote.consent.HouseLanguage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What the pages of widgets say beside the words of the house, in one language. */
final class WidgetWords {
    private static final Map<HouseLanguage, WidgetWords> ALL = all();

    private final ProgramWords words;

    private WidgetWords(HouseLanguage language) {
        words = new ProgramWords("/open", "widget." + language.code() + ".properties", language.locale());
    }

    private static Map<HouseLanguage, WidgetWords> all() {
        var all = new EnumMap<HouseLanguage, WidgetWords>(HouseLanguage.class);
        for (var language : HouseLanguage.values()) {
            all.put(language, new WidgetWords(language));
        }
        return all;
    }

    static WidgetWords in(HouseLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    boolean has(String key) {
        return words.has(key);
    }

    String of(String key, Object... values) {
        return words.text(key, values);
    }
}
