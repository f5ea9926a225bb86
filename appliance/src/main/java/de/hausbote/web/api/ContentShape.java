package de.hausbote.web.api;

import de.hausbote.message.Content;
import java.util.List;
import java.util.Optional;

/** What a message says: its words, and what its kind has beside them. */
record ContentShape(Optional<String> text, Optional<Detail> detail) {
    static final ContentShape HELD = new ContentShape(Optional.empty(), Optional.of(new Held()));

    /** What a kind of message has beside its words; which one it is, the kind tells. */
    sealed interface Detail {}

    record Place(double latitude, double longitude, Optional<String> name, Optional<String> address)
            implements Detail {}

    record Choice(String title, Optional<String> description) implements Detail {}

    record Sound(boolean voice) implements Detail {}

    /** Nobody reads yet what it says. */
    record Held() implements Detail {}

    record Cards(List<Card> cards) implements Detail {}

    record Order(List<Item> items) implements Detail {}

    record Form(List<Answer> answers) implements Detail {}

    /** @param kind buttons, choices, link or number */
    record Offer(String kind, Optional<String> label, Optional<String> url, List<Choice> options) implements Detail {
        static Offer of(Content.Offered offered) {
            return switch (offered) {
                case Content.Buttons(var options) ->
                    new Offer("buttons", Optional.empty(), Optional.empty(), choices(options));
                case Content.Choices(var label, var options) ->
                    new Offer("choices", Optional.of(label), Optional.empty(), choices(options));
                case Content.Link(var label, var url) ->
                    new Offer("link", Optional.of(label), Optional.of(url), List.of());
                case Content.NumberRequest() -> new Offer("number", Optional.empty(), Optional.empty(), List.of());
            };
        }

        private static List<Choice> choices(List<Content.Option> options) {
            return options.stream()
                    .map(option -> new Choice(option.title(), Words.present(option.description())))
                    .toList();
        }
    }

    /** A message by template as the contact sees it. */
    record Templated(
            String name,
            Optional<String> above,
            Optional<String> footer,
            List<FormButton> buttons,
            List<FormCard> cards)
            implements Detail {
        static Templated of(Content.Templated message) {
            return new Templated(
                    message.name(),
                    Words.present(message.above().text()),
                    Words.present(message.footer()),
                    message.buttons().stream().map(FormButton::of).toList(),
                    message.cards().stream().map(FormCard::of).toList());
        }
    }

    /** A card of a carousel; its file is that of the message with the same number. */
    record FormCard(Optional<String> text, List<FormButton> buttons) {
        static FormCard of(Content.FormCard card) {
            return new FormCard(
                    Words.present(card.text()),
                    card.buttons().stream().map(FormButton::of).toList());
        }
    }

    record FormButton(String kind, String label, Optional<String> target) {
        static FormButton of(Content.FormButton button) {
            return new FormButton(Words.of(button.kind()), button.label(), Words.present(button.target()));
        }
    }

    record Notice(String change) implements Detail {}

    record Unsupported(String type) implements Detail {}

    record Card(
            String name, Optional<String> organisation, List<String> phones, List<String> emails, List<String> lines) {
        static Card of(Content.Card card) {
            return new Card(
                    card.name(), Words.present(card.organisation()), card.phones(), card.emails(), card.lines());
        }
    }

    record Item(String article, String quantity, Optional<String> price, Optional<String> currency) {
        static Item of(Content.Item item) {
            return new Item(
                    item.article(), item.quantity(), Words.present(item.price()), Words.present(item.currency()));
        }
    }

    record Answer(String name, String value) {
        static Answer of(Content.Answer answer) {
            return new Answer(answer.name(), answer.value());
        }
    }

    static ContentShape of(Content content) {
        return switch (content) {
            case Content.Text(var body) -> said(body);
            case Content.Image(var caption) -> said(caption);
            case Content.Document(var caption, var _) -> said(caption);
            case Content.Video(var caption) -> said(caption);
            case Content.Audio(var voice) -> shown(new Sound(voice));
            case Content.Sticker() -> said("");
            case Content.Reaction(var _, var emoji) -> said(emoji);
            case Content.Location place -> shown(place(place));
            case Content.ButtonReply(var _, var title) -> shown(new Choice(title, Optional.empty()));
            case Content.ListReply(var _, var title, var description) ->
                shown(new Choice(title, Words.present(description)));
            case Content.Cards(var cards) ->
                shown(new Cards(cards.stream().map(Card::of).toList()));
            case Content.Order(var note, var items) ->
                both(note, new Order(items.stream().map(Item::of).toList()));
            case Content.Form(var title, var answers) ->
                both(title, new Form(answers.stream().map(Answer::of).toList()));
            case Content.Offer(var text, var offered) -> both(text, Offer.of(offered));
            case Content.Templated message -> both(message.text(), Templated.of(message));
            case Content.Withdrawn() -> said("");
            case Content.Notice(var change) -> shown(new Notice(Words.of(change)));
            case Content.Unsupported(var type) -> shown(new Unsupported(type));
        };
    }

    private static Place place(Content.Location place) {
        return new Place(
                place.latitude(), place.longitude(), Words.present(place.name()), Words.present(place.address()));
    }

    private static ContentShape said(String text) {
        return new ContentShape(Words.present(text), Optional.empty());
    }

    private static ContentShape shown(Detail detail) {
        return new ContentShape(Optional.empty(), Optional.of(detail));
    }

    private static ContentShape both(String text, Detail detail) {
        return new ContentShape(Words.present(text), Optional.of(detail));
    }
}
