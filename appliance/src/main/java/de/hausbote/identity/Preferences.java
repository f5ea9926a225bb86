package de.hausbote.identity;

import java.util.Set;

/**
 * How a person wants the page.
 *
 * @param language {@code de} or {@code en}, or empty: as the browser says
 * @param theme {@code light} or {@code dark}, or empty: as the system says
 * @param shortcuts whether single keys act (WCAG 2.1.4)
 */
public record Preferences(String language, String theme, boolean shortcuts) {
    public static final Preferences NONE = new Preferences("", "", true);
    public static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final Set<String> THEMES = Set.of("light", "dark");

    public Preferences {
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language");
        }
        if (!theme.isEmpty() && !THEMES.contains(theme)) {
            throw new IllegalArgumentException("theme");
        }
    }

    Preferences speaking(String other) {
        return new Preferences(other, theme, shortcuts);
    }
}
