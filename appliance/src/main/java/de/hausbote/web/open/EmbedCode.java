package de.hausbote.web.open;

import de.hausbote.widget.Widget;
import de.hausbote.widget.WidgetForm.Kind;
import de.hausbote.widget.WidgetForm.Side;
import de.hausbote.widget.WidgetText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What people put into the pages of their own sites. The line holds what is seen before the click, so nothing is fetched. */
public final class EmbedCode {
    private final String house;

    /** @param publicUrl as browsers know the public listener */
    public EmbedCode(URI publicUrl) {
        this.house = publicUrl.toString().replaceFirst("/$", "");
    }

    /** The page of the house itself, for links and posters. */
    public String page(Widget widget, WidgetText text) {
        return house + widget.path() + "?l=" + text.language().code();
    }

    /** One line with a script, and a link for browsers without. */
    public String line(Widget widget, WidgetText text) {
        var form = widget.form();
        var words = WidgetWords.in(text.language());
        var attributes = new ArrayList<>(List.of(
                "src",
                house + OpenFile.LOADER.path(),
                "data-widget",
                widget.id().toString(),
                "data-lang",
                text.language().code(),
                "data-colour",
                form.colour(),
                "data-label",
                words.of("label"),
                "data-close",
                words.of("close")));
        if (form.kind() == Kind.CARD) {
            attributes.addAll(
                    List.of("data-kind", "card", "data-headline", text.headline(), "data-sentence", text.sentence()));
        }
        if (form.side() == Side.LEFT) {
            attributes.addAll(List.of("data-side", "left"));
        }
        attributes.addAll(List.of("integrity", OpenFile.LOADER.integrity(), "crossorigin", "anonymous", "async", ""));
        var without = Html.tag("noscript", Html.link(page(widget, text), words.of("label")));
        return Html.tag("script", attributes).toString().replace(" async=\"\"", " async") + without;
    }

    /** What the policy of such a site has to name. */
    public String policy() {
        return "script-src " + house + "; frame-src " + house;
    }
}
