package de.hausbote.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form of a message that the provider approved, or is to approve, in one language. The house wrote it about nobody; what
 * it says about somebody is filled in when it is sent.
 *
 * @param reference the provider's id of it, or empty
 * @param reason the provider's word for why it is rejected or paused, or empty
 */
public record Template(
        String name,
        String language,
        String reference,
        Category category,
        State state,
        Quality quality,
        String reason,
        Form form) {

    /** What the provider holds it for; it decides the price. The name is the stored form. */
    public enum Category {
        UTILITY,
        MARKETING,
        AUTHENTICATION,
        /** A word that this version does not know. */
        OTHER
    }

    /** How it stands with the provider; the name is the stored form. */
    public enum State {
        APPROVED,
        PENDING,
        REJECTED,
        /** For some hours, because people reported it. */
        PAUSED,
        /** For good. */
        DISABLED,
        /** Flagged, in appeal, archived, being deleted: it cannot be sent. */
        OTHER
    }

    /** What recipients make of it, as the provider counts; the name is the stored form. */
    public enum Quality {
        GREEN,
        YELLOW,
        RED,
        UNKNOWN
    }

    /**
     * What it looks like. Texts hold {@code {{1}}} or {@code {{name}}} where something is to be filled in.
     *
     * @param footer small words at the end, or empty
     * @param slots what is to be filled in, in the order of reading; numbered places of one text by their numbers
     * @param cards those of a carousel below the words, in the order in which they are pushed along
     * @param whole whether everything in it can be sent from here; codes and offers that end cannot
     */
    public record Form(
            Header header,
            String body,
            String footer,
            List<Button> buttons,
            List<Slot> slots,
            List<Card> cards,
            boolean whole) {
        public Form {
            buttons = List.copyOf(buttons);
            slots = List.copyOf(slots);
            cards = List.copyOf(cards);
        }

        /** Without a carousel. */
        public Form(Header header, String body, String footer, List<Button> buttons, List<Slot> slots, boolean whole) {
            this(header, body, footer, buttons, slots, List.of(), whole);
        }

        /** Whether its places have names instead of numbers; what is filled in behind a button has a number in either case. */
        public boolean named() {
            return slots.stream().anyMatch(slot -> slot.part() != Part.BUTTON && slot.named());
        }

        /** The kinds of the files that it shows, above the words or on its cards. */
        public List<HeaderKind> files() {
            return Stream.concat(Stream.of(header), cards.stream().map(Card::header))
                    .map(Header::kind)
                    .filter(HeaderKind::file)
                    .toList();
        }
    }

    /**
     * One card of a carousel.
     *
     * @param header a picture or a film
     * @param body the words below it, or empty
     */
    public record Card(Header header, String body, List<Button> buttons) {
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /** @param text of a header of words, or empty */
    public record Header(HeaderKind kind, String text) {
        public static final Header NONE = new Header(HeaderKind.NONE, "");
    }

    /** What stands above the words; the name is the stored form. */
    public enum HeaderKind {
        NONE,
        TEXT,
        IMAGE,
        VIDEO,
        DOCUMENT;

        /** Whether a file is to be sent with it. */
        public boolean file() {
            return this == IMAGE || this == VIDEO || this == DOCUMENT;
        }
    }

    /** @param target the page or number behind it, or empty */
    public record Button(ButtonKind kind, String label, String target) {}

    /** What a press does; the name is the stored form. */
    public enum ButtonKind {
        /** It answers. */
        REPLY,
        URL,
        PHONE,
        OTHER
    }

    /**
     * Something to be filled in.
     *
     * @param card on which card of a carousel, counted from 1; 0 outside of them
     * @param button which button, counted from 0; 0 elsewhere
     * @param name a number, or a word where the template has named ones
     * @param sample what the reviewers of the provider were shown, or empty
     */
    public record Slot(Part part, int card, int button, String name, String sample) {
        /** Outside of a carousel. */
        public Slot(Part part, int button, String name, String sample) {
            this(part, 0, button, name, sample);
        }

        public boolean named() {
            return !name.chars().allMatch(Character::isDigit);
        }
    }

    /** Where something is to be filled in; the name is the stored form. */
    public enum Part {
        HEADER,
        BODY,
        BUTTON
    }
}
