package de.hausbote.web.api;

import de.hausbote.web.open.EmbedCode;
import de.hausbote.widget.Lines.Line;
import de.hausbote.widget.Widget;
import de.hausbote.widget.WidgetText;
import de.hausbote.widget.Widgets;
import java.util.List;

/** A widget with everything that its editor shows. */
record WidgetShape(
        String id,
        String name,
        String kind,
        String colour,
        String side,
        List<TextShape> texts,
        List<String> accounts,
        List<String> sites,
        String phone,
        String mail,
        String page,
        int revision,
        long changed,
        List<String> missing) {
    static WidgetShape of(Widgets.Shown shown, EmbedCode code) {
        var widget = shown.widget();
        var form = widget.form();
        return new WidgetShape(
                widget.id().toString(),
                form.name(),
                Words.of(form.kind()),
                form.colour(),
                Words.of(form.side()),
                form.texts().stream()
                        .map(text -> TextShape.of(widget, text, code))
                        .toList(),
                form.accounts().stream().map(Object::toString).toList(),
                form.sites(),
                form.others().phone(),
                form.others().mail(),
                form.others().form(),
                widget.revision(),
                widget.changed().toEpochMilli(),
                shown.missing().stream().map(Words::of).toList());
    }

    static All all(Widgets.Overview overview, EmbedCode code) {
        return new All(
                overview.widgets().stream().map(shown -> of(shown, code)).toList(),
                overview.lines().stream().map(LineShape::of).toList(),
                code.policy());
    }

    /** @param policy what the content policy of a site has to name */
    record All(List<WidgetShape> items, List<LineShape> accounts, String policy) {}

    record LineShape(String id, String channel, String name, String number, boolean active) {
        static LineShape of(Line line) {
            return new LineShape(
                    line.id().toString(), line.channel().value(), line.name(), line.number(), line.active());
        }
    }

    /**
     * @param address of the page of its own in this language
     * @param code the line to embed
     */
    record TextShape(
            String language,
            String headline,
            String sentence,
            String answers,
            String hours,
            String address,
            String code) {
        static TextShape of(Widget widget, WidgetText text, EmbedCode code) {
            return new TextShape(
                    text.language().code(),
                    text.headline(),
                    text.sentence(),
                    text.answers(),
                    text.hours(),
                    code.page(widget, text),
                    code.line(widget, text));
        }
    }
}
