package de.hausbote.conversation;

import de.hausbote.message.Content;

/** What sort of thing a message says; the name is the stored form. Stands in clear so that lists need not open content. */
public enum MessageKind {
    TEXT,
    IMAGE,
    DOCUMENT,
    VIDEO,
    AUDIO,
    STICKER,
    CARDS,
    ORDER,
    FORM,
    OFFER,
    TEMPLATE,
    NOTICE,
    WITHDRAWN,
    /** Nobody reads yet what it says; never stored. */
    HELD,
    REACTION,
    LOCATION,
    CHOICE,
    UNSUPPORTED;

    public static MessageKind of(Content content) {
        return switch (content) {
            case Content.Text _ -> TEXT;
            case Content.Image _ -> IMAGE;
            case Content.Document _ -> DOCUMENT;
            case Content.Video _ -> VIDEO;
            case Content.Audio _ -> AUDIO;
            case Content.Sticker _ -> STICKER;
            case Content.Cards _ -> CARDS;
            case Content.Order _ -> ORDER;
            case Content.Form _ -> FORM;
            case Content.Offer _ -> OFFER;
            case Content.Templated _ -> TEMPLATE;
            case Content.Notice _ -> NOTICE;
            case Content.Withdrawn _ -> WITHDRAWN;
            case Content.Reaction _ -> REACTION;
            case Content.Location _ -> LOCATION;
            case Content.ButtonReply _, Content.ListReply _ -> CHOICE;
            case Content.Unsupported _ -> UNSUPPORTED;
        };
    }

    /** Whether a file belongs to it. */
    public boolean file() {
        return switch (this) {
            case IMAGE, DOCUMENT, VIDEO, AUDIO, STICKER -> true;
            case TEXT,
                    CARDS,
                    ORDER,
                    FORM,
                    OFFER,
                    TEMPLATE,
                    NOTICE,
                    WITHDRAWN,
                    HELD,
                    REACTION,
                    LOCATION,
                    CHOICE,
                    UNSUPPORTED -> false;
        };
    }
}
