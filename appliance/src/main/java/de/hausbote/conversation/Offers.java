package de.hausbote.conversation;

import de.hausbote.message.Content.Buttons;
import de.hausbote.message.Content.Choices;
import de.hausbote.message.Content.Link;
import de.hausbote.message.Content.NumberRequest;
import de.hausbote.message.Content.Offered;
import de.hausbote.message.Content.Option;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;

/**
 * What may be offered to press, within the limits of the platform (WhatsApp Cloud API, interactive messages): a message that
 * the provider would refuse is refused before it is queued. Gives every option a fresh random key (REL-13).
 */
final class Offers {
    private static final int LONGEST_TEXT = 1_024;
    private static final int LONGEST_TEXT_OF_LIST = 4_096;
    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_URL = 1_990;

    private final Ids ids;

    Offers(Ids ids) {
        this.ids = ids;
    }

    /** @throws RefusedException BAD_REQUEST past a limit */
    Offered permitted(String text, Offered offered) {
        require(!text.isEmpty());
        return switch (offered) {
            case Buttons(var options) -> {
                require(text.length() <= LONGEST_TEXT);
                yield new Buttons(keyed(options, MOST_BUTTONS, LONGEST_BUTTON, 0));
            }
            case Choices(var label, var options) -> {
                require(text.length() <= LONGEST_TEXT_OF_LIST && fits(label, LONGEST_BUTTON));
                yield new Choices(label.strip(), keyed(options, MOST_ROWS, LONGEST_ROW, LONGEST_DESCRIPTION));
            }
            case Link(var label, var url) -> {
                require(text.length() <= LONGEST_TEXT && fits(label, LONGEST_BUTTON) && isLink(url));
                yield new Link(label.strip(), url);
            }
            case NumberRequest() -> {
                require(text.length() <= LONGEST_TEXT);
                yield offered;
            }
        };
    }

    private List<Option> keyed(List<Option> options, int most, int longest, int longestDescription) {
        require(!options.isEmpty() && options.size() <= most);
        var titles = new HashSet<String>();
        return options.stream()
                .map(option -> {
                    var title = option.title().strip();
                    var description = option.description().strip();
                    require(fits(title, longest) && titles.add(title) && description.length() <= longestDescription);
                    return new Option(ids.next().toString(), title, description);
                })
                .toList();
    }

    private static boolean fits(String label, int longest) {
        return !label.isBlank() && label.strip().length() <= longest;
    }

    /** Only what browsers open over an encrypted line, without a name or password in it. */
    private static boolean isLink(String url) {
        try {
            var uri = new URI(url);
            return url.length() <= LONGEST_URL
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }
}
