package de.hausbote.widget;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Everything about a widget that somebody of the house decides.
 *
 * @param name inside the house, at most 80 characters
 * @param colour of its buttons, as {@code #rrggbb}
 * @param side where a chip stands
 * @param texts in one language or two
 * @param accounts numbers of the house in the order in which they are offered, ten at most
 * @param sites where it may stand, as browsers write origins, twenty at most; none but its own page when empty
 */
public record WidgetForm(
        String name,
        Kind kind,
        String colour,
        Side side,
        List<WidgetText> texts,
        List<AccountId> accounts,
        List<String> sites,
        OtherWays others) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SITE =
            Pattern.compile("https://[a-z0-9.-]+(?::[0-9]{1,5})?|http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]{1,5})?");
    private static final int LONGEST_SITE = 200;
    private static final int MOST_SITES = 20;
    private static final int MOST_ACCOUNTS = 10;

    /** The name is the stored form. */
    public enum Kind {
        /** A round button at the edge of a page. */
        CHIP,
        /** A box in the flow of a page. */
        CARD
    }

    /** The name is the stored form. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** @throws WrongFieldException for what does not belong there */
    public WidgetForm {
        name = Fields.words("name", name, 80);
        colour = Fields.form("colour", colour.toLowerCase(Locale.ROOT), 7, COLOUR);
        require("colour", !colour.isEmpty());
        texts = List.copyOf(texts);
        require(
                "texts",
                !texts.isEmpty()
                        && distinct(texts.stream().map(WidgetText::language).toList()));
        accounts = accounts.stream().distinct().toList();
        require("accounts", !accounts.isEmpty() && accounts.size() <= MOST_ACCOUNTS);
        sites = sites.stream().map(WidgetForm::site).distinct().toList();
        require("sites", sites.size() <= MOST_SITES);
    }

    private static boolean distinct(List<?> values) {
        return values.stream().distinct().count() == values.size();
    }

    private static void require(String field, boolean fits) {
        if (!fits) {
            throw new WrongFieldException(field);
        }
    }

    private static String site(String typed) {
        var origin = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("/$", "")
                .replaceFirst("^(https://[^:]+):443$", "$1");
        var site = Fields.form("sites", origin, LONGEST_SITE, SITE);
        require("sites", !site.isEmpty());
        return site;
    }

    /** In this language, or in the first that it speaks. */
    public WidgetText text(HouseLanguage language) {
        return texts.stream()
                .filter(text -> text.language() == language)
                .findFirst()
                .orElse(texts.getFirst());
    }
}
