package de.hausbote.conversation;

import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the house may say of itself on a map and on a card, so that every phone shows it. */
final class OwnCard {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 3;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9 ()/-]{4,28}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,120}\\.[^\\s@.]{2,20}");

    private OwnCard() {}

    /** @throws RefusedException BAD_REQUEST unless it is a point on the earth with a name */
    static void require(Location place) {
        var onEarth = Math.abs(place.latitude()) <= POLE && Math.abs(place.longitude()) <= DATE_LINE;
        if (!onEarth || !line(place.name(), LONGEST_NAME) || !lineOrNothing(place.address())) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }

    /** @throws RefusedException BAD_REQUEST unless it has a name, and numbers with their country, if any */
    static void require(Card card) {
        var named = line(card.name(), LONGEST_NAME) && lineOrNothing(card.organisation());
        if (!named
                || !all(card.phones(), phone -> PHONE.matcher(phone).matches())
                || !all(card.emails(), email -> EMAIL.matcher(email).matches())
                || !all(card.lines(), line -> line(line, LONGEST_LINE) && (!page(line) || opens(line)))) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }

    /** Whether a line of a card is a page rather than a place. */
    private static boolean page(String line) {
        return line.contains("://");
    }

    private static boolean opens(String line) {
        try {
            var uri = URI.create(line);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean all(List<String> lines, Predicate<String> fits) {
        return lines.size() <= MOST_LINES && lines.stream().allMatch(fits);
    }

    private static boolean lineOrNothing(String text) {
        return text.isEmpty() || line(text, LONGEST_LINE);
    }

    private static boolean line(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.lines().count() == 1;
    }
}
