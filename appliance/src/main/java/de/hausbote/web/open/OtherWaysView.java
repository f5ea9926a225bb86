package de.hausbote.web.open;

import de.hausbote.widget.OtherWays;
import java.util.ArrayList;
import java.util.List;

/** The ways to the house that need no messenger, as large as those that do. */
record OtherWaysView(OtherWays ways, WidgetWords words) {
    Html section() {
        if (ways.none()) {
            return Html.all(List.of());
        }
        var items = new ArrayList<Html>();
        if (!ways.phone().isEmpty()) {
            items.add(
                    way("tel:" + ways.phone().replaceAll("[^+0-9]", ""), Icon.PHONE, words.of("phone"), ways.phone()));
        }
        if (!ways.mail().isEmpty()) {
            items.add(way("mailto:" + ways.mail(), Icon.MAIL, words.of("mail"), ways.mail()));
        }
        if (!ways.form().isEmpty()) {
            items.add(way(ways.form(), Icon.FORM, words.of("form"), host(ways.form())));
        }
        return Html.tag(
                "section",
                Html.tag("h2", words.of("others")),
                Html.tag("ul", List.of("class", "ways"), Html.all(items)));
    }

    private static String host(String address) {
        return address.replaceFirst("^https://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
    }

    /** Opens beside the page: in a frame nothing else would be seen of it. */
    private static Html way(String address, Icon icon, String name, String detail) {
        return Html.tag(
                "li",
                Html.tag(
                        "a",
                        List.of("class", "way", "href", address, "target", "_blank", "rel", "noopener noreferrer"),
                        Html.tag("span", List.of("class", "disc"), icon.drawn()),
                        Html.tag("span", Html.tag("strong", name), Html.tag("small", detail))));
    }
}
