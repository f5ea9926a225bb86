package de.hausbote.web.api;

import de.hausbote.message.Content;
import java.util.Optional;

/** The parts of a message's content, as many as its kind has. */
record ContentShape(
        Optional<String> text, Optional<Place> location, Optional<Choice> choice, Optional<String> unsupported) {
    private static final ContentShape NOTHING =
            new ContentShape(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    record Place(double latitude, double longitude, Optional<String> name, Optional<String> address) {}

    record Choice(String title, Optional<String> description) {}

    static ContentShape of(Content content) {
        return switch (content) {
            case Content.Text(var body) -> said(body);
            case Content.Image(var caption) -> said(caption);
            case Content.Document(var caption, var _) -> said(caption);
            case Content.Reaction(var _, var emoji) -> said(emoji);
            case Content.Location(var latitude, var longitude, var name, var address) ->
                new ContentShape(
                        Optional.empty(),
                        Optional.of(new Place(latitude, longitude, Words.present(name), Words.present(address))),
                        Optional.empty(),
                        Optional.empty());
            case Content.ButtonReply(var _, var title) -> chosen(title, "");
            case Content.ListReply(var _, var title, var description) -> chosen(title, description);
            case Content.Unsupported(var type) ->
                new ContentShape(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(type));
        };
    }

    private static ContentShape said(String text) {
        return text.isEmpty()
                ? NOTHING
                : new ContentShape(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ContentShape chosen(String title, String description) {
        var choice = new Choice(title, Words.present(description));
        return new ContentShape(Optional.empty(), Optional.empty(), Optional.of(choice), Optional.empty());
    }
}
