package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.search.BenchQuestion.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions to messages that are there: what is asked for was taken from one of them, whichever. */
final class BenchQuestions {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d-])[A-Za-z]{5,}(?![\\p{L}\\d-])");
    private static final Pattern ROW =
            Pattern.compile("(?<![\\p{L}\\d-])[A-Za-z]{2,}(?: [A-Za-z]{2,}){1,2}(?![\\p{L}\\d-])");
    /** What may be an umlaut: a database would find one spelling of two. */
    private static final Pattern TWO_SPELLINGS = Pattern.compile("ae|oe|ue|ss");

    private static final int BEGINNING = 6;
    private static final int LONG = 8;
    private static final int DIGITS = 6;

    private final BenchMessages messages;
    /** Every word of the index, each between two line ends. */
    private final String indexed;

    BenchQuestions(BenchMessages messages, List<String> indexed) {
        this.messages = messages;
        this.indexed = "\n" + String.join("\n", indexed) + "\n";
    }

    /** So many different ones. */
    List<BenchQuestion> of(Kind kind, int count) {
        var random = new SplittableRandom(kind.name().hashCode());
        return Stream.generate(() -> words(kind, random))
                .flatMap(Optional::stream)
                .filter(words -> !TWO_SPELLINGS.matcher(words).find())
                .distinct()
                .limit(count)
                .map(words -> new BenchQuestion(kind, words))
                .toList();
    }

    private Optional<String> words(Kind kind, RandomGenerator random) {
        return switch (kind) {
            case WORD -> word(random).filter(this::standsAlone);
            case COMPOUND -> Optional.of(messages.base(random)).filter(this::isPart);
            case PHRASE -> taken(random, BenchQuestions::rows);
            case PREFIX -> word(random).filter(BenchQuestions::isLong).map(word -> word.substring(0, BEGINNING));
            case TYPO ->
                word(random)
                        .filter(BenchQuestions::isLong)
                        .map(word -> BenchMessages.mistyped(word, random))
                        .filter(word -> !indexed.contains(word));
            case NUMBER -> taken(random, BenchQuestions::numbers);
        };
    }

    private Optional<String> word(RandomGenerator random) {
        return taken(random, text -> found(WORD, text));
    }

    /** One of what a message has of something. */
    private Optional<String> taken(RandomGenerator random, Function<String, List<String>> from) {
        var all = from.apply(messages.text(random.nextInt(messages.count())));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static List<String> rows(String text) {
        return found(ROW, text);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> numbers(String text) {
        return Words.of(text).stream()
                .filter(word -> word.folded().chars().filter(Character::isDigit).count() >= DIGITS)
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    private static boolean isLong(String word) {
        return word.length() >= LONG;
    }

    /** In no longer word. */
    private boolean standsAlone(String word) {
        var at = indexed.indexOf(word);
        return at > 0 && isWord(at, word) && indexed.indexOf(word, at + 1) < 0;
    }

    private boolean isPart(String word) {
        var at = indexed.indexOf(word);
        return WORD.matcher(word).matches() && at > 0 && !isWord(at, word);
    }

    private boolean isWord(int at, String word) {
        return indexed.charAt(at - 1) == '\n' && indexed.charAt(at + word.length()) == '\n';
    }
}
