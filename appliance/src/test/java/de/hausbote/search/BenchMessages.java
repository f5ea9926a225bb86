package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.ticket.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a desk's contacts write and are answered: about a hundred characters each, two words in a hundred mistyped, eight
 * messages in a hundred without umlauts. Each is made from its number alone, the same in every run.
 */
final class BenchMessages {
    private static final int TEAMS = 20;
    private static final int CONTACTS = 5_000;
    private static final List<Integer> PERMITTED = List.of(3, 11);
    private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final AccountId ACCOUNT = new AccountId(id(4, 0));

    private final BenchWords words = new BenchWords();
    private final List<String> sentences = BenchWords.lines("/search/sentences.txt");
    private final List<String> texts;

    BenchMessages(int count) {
        texts = IntStream.range(0, count).parallel().mapToObj(this::made).toList();
    }

    /** Two teams of twenty: those of whoever asks. */
    static List<TeamId> teams() {
        return PERMITTED.stream().map(BenchMessages::team).toList();
    }

    private static TeamId team(int number) {
        return new TeamId(id(1, number));
    }

    private static Id id(int kind, long number) {
        var random = new SplittableRandom(kind * 1_000_000_000L + number);
        return new Id(random.nextLong(), random.nextLong());
    }

    int count() {
        return texts.size();
    }

    String text(int number) {
        return texts.get(number);
    }

    /** So many from here on, in the order in which they were stored; fewer at the end. */
    List<Passage> part(int from, int size) {
        return IntStream.range(from, Math.min(from + size, count()))
                .mapToObj(number -> passage(number, random(number).nextInt(CONTACTS), text(number)))
                .toList();
    }

    /** One more message, which whoever asks may see. */
    static Passage permitted(int number, String text) {
        return passage(number, TEAMS + PERMITTED.getFirst(), text);
    }

    private static Passage passage(int number, int contact, String text) {
        return new Passage(
                new MessageId(id(0, number)),
                number + 1L,
                new ConversationId(id(2, contact)),
                new ContactId(id(3, contact)),
                ACCOUNT,
                team(contact % TEAMS),
                number % 5 < 3 ? Direction.IN : Direction.OUT,
                BEGIN.plusSeconds(60L * number),
                number % 40 == 0,
                List.of(text));
    }

    private static RandomGenerator random(int number) {
        return new SplittableRandom(7L * Integer.MAX_VALUE + number);
    }

    private String made(int number) {
        var random = random(number);
        var numbers = new BenchNumbers(random.nextInt(CONTACTS), random);
        var text = new StringBuilder();
        for (var left = 1 + random.nextInt(5) / 2; left > 0; left--) {
            text.append(sentence(numbers, random)).append(' ');
        }
        var whole = text.toString().strip();
        return random.nextInt(100) < 8 ? withoutUmlauts(whole) : whole;
    }

    private String sentence(BenchNumbers numbers, RandomGenerator random) {
        var sentence = sentences.get(random.nextInt(sentences.size()));
        return SLOT.matcher(sentence).replaceAll(slot -> filled(slot.group(1), numbers, random));
    }

    private String filled(String slot, BenchNumbers numbers, RandomGenerator random) {
        return switch (slot) {
            case "contract" -> numbers.contract();
            case "iban" -> numbers.iban();
            case "file" -> numbers.file();
            case "phone" -> numbers.phone();
            case "plate" -> numbers.plate();
            case "amount" -> numbers.amount();
            case "date" -> numbers.date();
            case "time" -> numbers.time();
            case "small" -> numbers.small();
            case "postcode" -> numbers.postcode();
            default -> typed(word(slot, random), random);
        };
    }

    private String word(String slot, RandomGenerator random) {
        return switch (slot) {
            case "noun" -> words.noun(random);
            case "name" -> words.name(random);
            case "street" -> words.street(random);
            case "place" -> words.madeName(random);
            default -> words.of(slot, random);
        };
    }

    private static String typed(String word, RandomGenerator random) {
        return random.nextInt(100) < 2 ? mistyped(word, random) : word;
    }

    /** With one letter left out, doubled, or in the place of its neighbour; the first one is right. */
    static String mistyped(String word, RandomGenerator random) {
        if (word.length() < 4) {
            return word;
        }
        var at = random.nextInt(1, word.length() - 1);
        var before = word.substring(0, at);
        var behind = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + behind;
            case 1 -> before + word.charAt(at) + word.charAt(at) + behind;
            case 2 -> before + behind.charAt(0) + word.charAt(at) + behind.substring(1);
            default -> before + (char) random.nextInt('a', 'z' + 1) + behind;
        };
    }

    private static String withoutUmlauts(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }

    /** A base word, as somebody types it who looks for a part of longer ones. */
    String base(RandomGenerator random) {
        return words.base(random);
    }

    /** Nobody's, and done. */
    static StandingFields.Values standing(Passage passage) {
        return StandingFields.Values.of(passage.team(), Standing.NONE);
    }

    static Map<ConversationId, StandingFields.Values> standings(List<Passage> passages) {
        return passages.stream()
                .collect(Collectors.toMap(Passage::conversation, BenchMessages::standing, (one, _) -> one));
    }
}
