package de.hausbote.conversation;

import de.hausbote.conversation.TemplateDraft.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be filled in in the texts of a draft: {@code {{1}}}, counted from 1 in each text, or {@code {{name}}}, small
 * letters, digits and underscores, in all of them (Meta, {@code parameter_format}); the page behind a button has {@code {{1}}}
 * in either case. Names go with every message, so they tell as little as the name of the template (REL-12).
 */
final class DraftPlaces {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]*[a-z_][a-z0-9_]*");
    private static final Pattern AT_AN_END = Pattern.compile("(?s)\\s*\\{\\{.*|.*}}\\s*");
    private static final Pattern TOGETHER = Pattern.compile("(?s).*}}\\s*\\{\\{.*");
    /** As the allow-list has it. */
    private static final int LONGEST_NAME = 64;

    private DraftPlaces() {}

    /** The places of a text, each once: numbers by their size, names as they are read. */
    static List<String> in(String text) {
        var names = PLACE.matcher(text).results().map(match -> match.group(1)).distinct();
        return names.sorted(Comparator.comparingInt(DraftPlaces::size)).toList();
    }

    private static int size(String name) {
        return number(name) ? Integer.parseInt(name) : 0;
    }

    private static boolean number(String name) {
        return NUMBER.matcher(name).matches();
    }

    /**
     * @param above may begin and end with a place
     * @param texts may not
     */
    static void check(String above, List<String> texts) {
        var all = Stream.concat(Stream.of(above), texts.stream()).toList();
        var names = all.stream().flatMap(text -> in(text).stream()).toList();
        Rule.PLACE_NAME.require(names.stream().allMatch(name -> number(name) || named(name)));
        Rule.PLACE_TELLS.require(names.stream().noneMatch(TellingWords::in));
        Rule.PLACES_MIXED.require(
                names.stream().map(DraftPlaces::number).distinct().count() <= 1);
        Rule.PLACES.require(all.stream().allMatch(DraftPlaces::whole));
        Rule.PLACES.require(texts.stream().allMatch(DraftPlaces::apart));
    }

    private static boolean named(String name) {
        return NAME.matcher(name).matches() && name.length() <= LONGEST_NAME;
    }

    /** Every place ends, and numbers have no gap. */
    private static boolean whole(String text) {
        var places = in(text);
        for (var number = 1; number <= places.size(); number++) {
            var place = places.get(number - 1);
            if (number(place) && size(place) != number) {
                return false;
            }
        }
        return !PLACE.matcher(text).replaceAll("").contains("{{");
    }

    private static boolean apart(String text) {
        return !AT_AN_END.matcher(text).matches() && !TOGETHER.matcher(text).matches();
    }
}
