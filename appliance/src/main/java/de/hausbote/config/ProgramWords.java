package de.hausbote.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Sentences of the program for people outside, in one language, out of a file that it carries. Immutable. */
public final class ProgramWords {
    private final Properties words = new Properties();
    private final Locale locale;

    /**
     * @param folder like {@code /open}
     * @param file that stands in it, in the form of {@link Properties}, UTF-8
     */
    public ProgramWords(String folder, String file, Locale locale) {
        this.locale = locale;
        var bytes = Objects.requireNonNull(ProgramFiles.below(folder, file).get(file));
        try {
            words.load(new StringReader(new String(bytes, UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** A sentence with these values in its places {@code {0}}, {@code {1}}; apostrophes are nothing but apostrophes. */
    public String text(String key, Object... values) {
        var text = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(text.replace("'", "''"), locale).format(values);
    }
}
