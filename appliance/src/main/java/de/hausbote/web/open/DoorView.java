package de.hausbote.web.open;

import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.widget.Door;
import de.hausbote.widget.Lines.Line;
import de.hausbote.widget.WidgetText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page on which somebody reads, agrees and chooses. Readable, and of use, without script. */
final class DoorView {
    private final Door door;
    private final Visit visit;
    private final WidgetWords words;
    private final WidgetText text;

    DoorView(Door door, Visit visit) {
        this.door = door;
        this.visit = visit;
        this.words = WidgetWords.in(door.language());
        this.text = door.widget().form().text(door.language());
    }

    /** @param problem what was wrong with what she sent, or empty */
    Html main(String problem) {
        return Html.tag(
                "main",
                header(),
                door.open() ? form(problem) : notYet(),
                new OtherWaysView(door.widget().form().others(), words).section(),
                footer());
    }

    private Html header() {
        var facts = new ArrayList<Html>();
        if (!text.answers().isEmpty()) {
            facts.add(fact(Icon.PERSON, words.of("answers", text.answers())));
        }
        if (!text.hours().isEmpty()) {
            facts.add(fact(Icon.CLOCK, text.hours()));
        }
        return Html.tag(
                "header",
                Html.tag("h1", text.headline()),
                Html.tag("p", List.of("class", "lead"), Html.words(text.sentence())),
                facts.isEmpty() ? Html.all(List.of()) : Html.tag("ul", List.of("class", "facts"), Html.all(facts)));
    }

    private static Html fact(Icon icon, String words) {
        return Html.tag("li", icon.drawn(), Html.tag("span", words));
    }

    private Html notYet() {
        return Html.tag("section", Html.tag("h2", words.of("missing")), Html.tag("p", words.of("missing.text")));
    }

    private Html form(String problem) {
        var parts = new ArrayList<Html>();
        parts.add(hidden("l", door.language().code()));
        parts.add(hidden("site", visit.site()));
        parts.add(hidden("notice", Integer.toString(door.notice())));
        parts.add(Html.tag("h2", words.of("messenger")));
        parts.add(notice());
        parts.add(ticks(problem));
        parts.add(Html.tag(
                "ul",
                List.of("class", "ways"),
                Html.all(door.lines().stream().map(this::line).toList())));
        parts.addAll(door.lines().stream()
                .map(line -> "sees." + line.channel())
                .distinct()
                .filter(words::has)
                .map(this::sees)
                .toList());
        var attributes = new ArrayList<>(
                List.of("method", "post", "action", door.widget().path() + "/start"));
        if (visit.framed() && visit.phone()) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener"));
        }
        return Html.tag("form", attributes, Html.all(parts));
    }

    private static Html hidden(String name, String value) {
        return Html.tag("input", List.of("type", "hidden", "name", name, "value", value));
    }

    private Html notice() {
        var attributes = List.of("href", door.noticePath(), "target", "_blank", "rel", "noopener");
        return Html.tag(
                "p",
                Html.words(words.of("before") + " "),
                Html.tag(
                        "a",
                        attributes,
                        Html.words(words.of("notice")),
                        Html.tag("span", List.of("class", "unseen"), Html.words(" " + words.of("newWindow")))),
                Html.words(" (" + words.of("version", door.notice()) + ")."));
    }

    /** One purpose for each box, none of them ticked (CON-10). */
    private Html ticks(String problem) {
        var boxes = door.texts().stream()
                .flatMap(wording -> tick(wording, !problem.isEmpty()))
                .toList();
        var said = problem.isEmpty()
                ? Html.all(List.of())
                : Html.tag(
                        "p",
                        List.of(
                                "class",
                                "problem",
                                "role",
                                "alert",
                                "id",
                                "problem",
                                "tabindex",
                                "-1",
                                "data-begin",
                                ""),
                        Html.words(problem));
        return Html.tag("div", List.of("class", "ticks"), said, Html.all(boxes));
    }

    private Stream<Html> tick(ConsentText wording, boolean wrong) {
        var needed = wording.purpose().kind() == Kind.SERVICE;
        var name = needed ? "agree" : "offers";
        var attributes = new ArrayList<>(List.of(
                "type",
                "checkbox",
                "id",
                name,
                "name",
                name,
                "value",
                wording.id().toString()));
        if (needed) {
            attributes.addAll(List.of("required", ""));
        }
        if (needed && wrong) {
            attributes.addAll(List.of("aria-describedby", "problem"));
        }
        return Stream.of(Html.tag(
                "div",
                List.of("class", "tick"),
                Html.tag("input", attributes),
                Html.tag(
                        "label",
                        List.of("for", name),
                        Html.tag("strong", BoxTitle.of(wording.purpose().kind(), door.language())),
                        Html.tag("span", wording.words()))));
    }

    private Html line(Line line) {
        var name = "channel." + line.channel();
        var attributes =
                List.of("class", "way", "name", "number", "value", line.id().toString());
        return Html.tag(
                "li",
                Html.tag(
                        "button",
                        attributes,
                        Html.tag("span", List.of("class", "disc"), Icon.TALK.drawn()),
                        Html.tag(
                                "span",
                                Html.tag(
                                        "strong",
                                        words.has(name)
                                                ? words.of(name)
                                                : line.channel().value()),
                                Html.tag("small", line.number()))));
    }

    private Html sees(String key) {
        return Html.tag("details", Html.tag("summary", words.of(key)), Html.tag("p", words.of(key + ".text")));
    }

    private Html footer() {
        var parts = new ArrayList<Html>();
        parts.add(Html.tag("span", words.of("nothingKept")));
        if (door.widget().form().texts().size() > 1) {
            var other = words.of("language.code");
            var address = new StringBuilder(door.widget().path()).append("?l=").append(other);
            if (visit.framed()) {
                address.append("&site=").append(visit.site());
            }
            parts.add(Html.tag(
                    "a",
                    List.of("href", address.toString(), "lang", other, "hreflang", other),
                    Html.words(words.of("language"))));
        }
        return Html.tag("footer", Html.all(parts));
    }
}
