package de.hausbote.simulator;

import java.time.Instant;

/** Puts what is said onto the customer's telephone. */
final class Bubbles {
    private static final String MINE = "waiting";
    private static final String THEIRS = "accepted";

    private Bubbles() {}

    /** Something that the customer says. */
    record Saying(String id, Said what, Manner how, Instant at, String media) {}

    static void said(Chat chat, Saying saying) {
        if (saying.what() instanceof Said.Reaction(var target, var emoji)) {
            chat.reacted(target, emoji);
            return;
        }
        chat.add(new ChatEntry(
                saying.id(),
                true,
                kind(saying.what()),
                words(saying.what()),
                saying.media(),
                saying.at(),
                MINE,
                0,
                saying.how().quoted()));
    }

    static void answered(Chat chat, SentMessage message) {
        if (message.type().equals("reaction")) {
            chat.reacted(message.body().path("reaction").path("message_id").asText(), message.text());
            return;
        }
        chat.add(new ChatEntry(
                message.id(),
                false,
                message.type(),
                message.text(),
                message.media(),
                message.at(),
                THEIRS,
                0,
                message.quoted()));
    }

    private static String kind(Said what) {
        return switch (what) {
            case Said.Text _, Said.Reaction _ -> "text";
            case Said.Picture _ -> "image";
            case Said.Document _ -> "document";
            case Said.Video _ -> "video";
            case Said.Audio _ -> "audio";
            case Said.Sticker _ -> "sticker";
            case Said.Location _ -> "location";
            case Said.ButtonReply _, Said.ListReply _, Said.TemplateButton _ -> "choice";
            case Said.ContactCard _ -> "contacts";
            case Said.Order _ -> "order";
            case Said.NumberChanged _ -> "system";
            case Said.Unsupported _, Said.Unknown _ -> "unsupported";
            case Said.Other(var type, var _) -> type;
        };
    }

    private static String words(Said what) {
        return switch (what) {
            case Said.Text(var body) -> body;
            case Said.Reaction(var _, var emoji) -> emoji;
            case Said.Picture(var _, var caption) -> caption;
            case Said.Document(var _, var caption) -> caption;
            case Said.Video(var _, var caption) -> caption;
            case Said.Location(var _, var _, var name, var address) -> (name + " " + address).strip();
            case Said.ButtonReply(var _, var title) -> title;
            case Said.ListReply(var _, var title, var _) -> title;
            case Said.TemplateButton(var _, var text) -> text;
            case Said.ContactCard(var name, var _) -> name;
            case Said.Order(var text) -> text;
            case Said.Unsupported(var form) -> form;
            case Said.Audio _, Said.Sticker _, Said.NumberChanged _, Said.Unknown _, Said.Other _ -> "";
        };
    }
}
