package de.hausbote.web.open;

import de.hausbote.widget.Begun.Ready;
import de.hausbote.widget.Door;
import java.util.List;

/** The page that leads from a desk to a telephone. */
final class ReadyView {
    private final Door door;
    private final Visit visit;
    private final WidgetWords words;

    ReadyView(Door door, Visit visit) {
        this.door = door;
        this.visit = visit;
        this.words = WidgetWords.in(door.language());
    }

    Html main(Ready ready) {
        var name = "channel." + ready.line().channel();
        var messenger =
                words.has(name) ? words.of(name) : ready.line().channel().value();
        var address = ready.link().address().toString();
        return Html.tag(
                "main",
                List.of("class", "ready"),
                Html.tag("h1", List.of("tabindex", "-1", "data-begin", ""), Html.words(words.of("ready", messenger))),
                Html.tag("p", List.of("class", "lead"), Html.words(words.of("ready.scan"))),
                QrView.of(address, words.of("ready.code", messenger)),
                Html.tag(
                        "p",
                        Html.tag(
                                "a",
                                List.of(
                                        "class",
                                        "go",
                                        "href",
                                        address,
                                        "target",
                                        "_blank",
                                        "rel",
                                        "noopener noreferrer"),
                                Html.words(words.of("ready.here", messenger)))),
                Html.tag("p", words.of("ready.text", messenger, ready.line().number())),
                Html.tag("p", List.of("class", "words"), Html.tag("code", ready.text())),
                Html.tag("p", List.of("class", "small"), Html.words(words.of("ready.mark"))),
                Html.tag("footer", Html.link(back(), words.of("back"))));
    }

    private String back() {
        var address = door.widget().path() + "?l=" + door.language().code();
        return visit.framed() ? address + "&site=" + visit.site() : address;
    }
}
