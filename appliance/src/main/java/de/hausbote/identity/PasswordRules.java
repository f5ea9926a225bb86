package de.hausbote.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a password too easy: too short, or what others would try first. Nothing is demanded of its characters. A
 * listed word stays easy with digits and signs around it, letters written as digits, or said twice.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 4;

    private static final List<String> OUR_WORDS = List.of("hausbote", "whatsapp", "service", "passwort", "willkommen");

    /** Rows of keys, each read both ways. */
    private static final List<String> WALKS = List.of(
            "1234567890",
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "1q2w3e4r5t6z7u8i9o0p",
            "1q2w3e4r5t6y7u8i9o0p");

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    static PasswordRules load() {
        var list = PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt");
        try (var reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(list), UTF_8))) {
            return new PasswordRules(
                    reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @throws RefusedException PASSWORD_WEAK with the shortest length, or with 0 when the password is a common one
     */
    void check(Activation activation) {
        var password = activation.password();
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RefusedException(Code.PASSWORD_WEAK, SHORTEST);
        }
        if (length > LONGEST) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        if (common(password, ownWords(activation))) {
            throw new RefusedException(Code.PASSWORD_WEAK);
        }
    }

    private static List<String> ownWords(Activation activation) {
        var name = Stream.of(activation.name().toLowerCase(Locale.ROOT).split("\\s+"));
        var login = Stream.of(activation.login(), activation.login().split("@", 2)[0]);
        return Stream.of(OUR_WORDS.stream(), name, login)
                .flatMap(words -> words)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private boolean common(String password, List<String> own) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < FEWEST_CHARACTERS) {
            return true;
        }
        return Stream.of(lower, readAsLetters(lower))
                .flatMap(form -> Stream.of(form, core(form), once(form), once(core(form))))
                .anyMatch(form -> common.contains(form) || walks(form) || tooMuchOf(form, own));
    }

    private static String readAsLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    /** Without the digits and signs before and after: years, dates, exclamation marks. */
    private static String core(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** The half of a text that is the same word twice. */
    private static String once(String text) {
        var half = text.substring(0, text.length() / 2);
        return text.equals(half + half) ? half : text;
    }

    private static boolean walks(String text) {
        return text.length() >= SHORTEST_WORD
                && WALKS.stream()
                        .flatMap(walk -> Stream.of(
                                walk, new StringBuilder(walk).reverse().toString()))
                        .anyMatch(walk -> (walk + walk).contains(text));
    }

    /** Whether hardly anything is left when a word that everybody knows is taken out. */
    private static boolean tooMuchOf(String text, List<String> own) {
        return own.stream()
                .anyMatch(word -> core(text.replace(word, "")).length() < SHORTEST_WORD && text.contains(word));
    }
}
