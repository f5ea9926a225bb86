package de.hausbote.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a message says. Files hang on the message as attachments; here stands only what belongs to the text. Texts are
 * as the person wrote them and hostile input: any Unicode, any length the provider allows.
 */
public sealed interface Content {
    /** Plain text. */
    record Text(String body) implements Content {}

    /** A picture; the file is the message's attachment. */
    record Image(String caption) implements Content {}

    /** A file; its name is the sender's and stays inside the house. */
    record Document(String caption, String fileName) implements Content {}

    /** A film. */
    record Video(String caption) implements Content {}

    /** Sound; what was spoken into the phone is a voice message. */
    record Audio(boolean voice) implements Content {}

    /** A small picture that speaks for itself; it may move. */
    record Sticker() implements Content {}

    /** Visiting cards, mostly of other people. */
    record Cards(List<Card> cards) implements Content {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** Goods that were put together from a catalogue; the note may be empty. */
    record Order(String note, List<Item> items) implements Content {
        public Order {
            items = List.copyOf(items);
        }
    }

    /** A form that we sent, filled in; what was asked stands in the names of the answers. */
    record Form(String title, List<Answer> answers) implements Content {
        public Form {
            answers = List.copyOf(answers);
        }
    }

    /** Words of ours with something to press below them. */
    record Offer(String text, Offered offered) implements Content {}

    /**
     * A form that the provider approved, filled in; its words are as the contact sees them.
     *
     * @param above words, or the kind of the file that stands there
     * @param footer small words at the end, or empty
     * @param cards those of a carousel below the words; each has one of the message's files, in the same order
     * @param values what was filled in: all of it that leaves, for the provider has the rest
     */
    record Templated(
            String name,
            String language,
            Template.Header above,
            String text,
            String footer,
            List<FormButton> buttons,
            List<FormCard> cards,
            List<Filled> values)
            implements Content {
        public Templated {
            buttons = List.copyOf(buttons);
            cards = List.copyOf(cards);
            values = List.copyOf(values);
        }

        /** Without a carousel. */
        public Templated(
                String name,
                String language,
                Template.Header above,
                String text,
                String footer,
                List<FormButton> buttons,
                List<Filled> values) {
            this(name, language, above, text, footer, buttons, List.of(), values);
        }

        /** What was filled in there, in the order of reading; the card counted from 1, 0 outside of them. */
        public List<Filled> of(Template.Part part, int card, int button) {
            return values.stream()
                    .filter(value -> value.part() == part && value.card() == card && value.button() == button)
                    .toList();
        }

        /** The kinds of the files that belong to it, in the order of the files. */
        public List<Template.HeaderKind> files() {
            return Stream.concat(Stream.of(above), cards.stream().map(FormCard::above))
                    .map(Template.Header::kind)
                    .filter(Template.HeaderKind::file)
                    .toList();
        }
    }

    /** What its sender took back; nothing of it is kept. */
    record Withdrawn() implements Content {}

    /** What the provider says of the person; nobody wrote it. */
    record Notice(Change change) implements Content {}

    /** A sign on another message; an empty emoji takes it back. */
    record Reaction(ProviderId target, String emoji) implements Content {
        public boolean removed() {
            return emoji.isEmpty();
        }
    }

    /** A place; name and address may be empty. Degrees. */
    record Location(double latitude, double longitude, String name, String address) implements Content {}

    /** A press on a button that we offered; the key is ours (payload or id), the title what the person saw. */
    record ButtonReply(String key, String title) implements Content {}

    /** A choice from a list that we offered; the description may be empty. */
    record ListReply(String key, String title, String description) implements Content {}

    /** Something that this version cannot show; the type is the provider's word for it. */
    record Unsupported(String type) implements Content {}

    /** What a contact can press. */
    sealed interface Offered {}

    /** At most three buttons, all seen at once. */
    record Buttons(List<Option> options) implements Offered {
        public Buttons {
            options = List.copyOf(options);
        }
    }

    /** At most ten lines behind one button. */
    record Choices(String label, List<Option> options) implements Offered {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** One button that opens a page. */
    record Link(String label, String url) implements Offered {}

    /** One button that sends the contact's number. */
    record NumberRequest() implements Offered {}

    /**
     * One thing to choose.
     *
     * @param key random, fresh for each message; comes back with the choice
     * @param description of a line in a list, or empty
     */
    record Option(String key, String title, String description) {}

    /**
     * A button of a form.
     *
     * @param target the page or number behind it, or empty
     * @param key random, fresh for each message, where the button answers; empty elsewhere
     */
    record FormButton(Template.ButtonKind kind, String label, String target, String key) {}

    /**
     * A card of a carousel as the contact sees it.
     *
     * @param above the kind of the file on it
     * @param text the words below the file, or empty
     */
    record FormCard(Template.Header above, String text, List<FormButton> buttons) {
        public FormCard {
            buttons = List.copyOf(buttons);
        }
    }

    /** What was filled into one place of a form; the parts as in {@link Template.Slot}. */
    record Filled(Template.Part part, int card, int button, String name, String value) {
        /** Outside of a carousel. */
        public Filled(Template.Part part, int button, String name, String value) {
            this(part, 0, button, name, value);
        }

        public boolean fills(Template.Slot slot) {
            return slot.part() == part
                    && slot.card() == card
                    && slot.button() == button
                    && slot.name().equals(name);
        }

        /** Whether the form names its places instead of counting them. */
        public boolean named() {
            return !name.chars().allMatch(Character::isDigit);
        }
    }

    /**
     * A visiting card.
     *
     * @param lines whatever else stands on it, each as one would read it: places, web pages, birthday
     */
    record Card(String name, String organisation, List<String> phones, List<String> emails, List<String> lines) {
        public Card {
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of an order.
     *
     * @param price for one, as the provider writes it, or empty
     */
    record Item(String article, String quantity, String price, String currency) {}

    /** One field of a form. */
    record Answer(String name, String value) {}

    /** What can change about a person; the name is the stored form. */
    enum Change {
        /** She has another number. */
        NUMBER,
        /** The provider calls her otherwise. */
        USER_ID,
        /** She has another phone or has set up the messenger anew; somebody else may have her number. */
        IDENTITY
    }
}
