package de.hausbote.conversation;

import de.hausbote.message.Content;

/** What sort of thing a message says; the name is the stored form. Stands in clear so that lists need not open content. */
public enum MessageKind {
    TEXT,
    IMAGE,
    DOCUMENT,
    REACTION,
    LOCATION,
    CHOICE,
    UNSUPPORTED;

    public static MessageKind of(Content content) {
        return switch (content) {
            case Content.Text _ -> TEXT;
            case Content.Image _ -> IMAGE;
            case Content.Document _ -> DOCUMENT;
            case Content.Reaction _ -> REACTION;
            case Content.Location _ -> LOCATION;
            case Content.ButtonReply _, Content.ListReply _ -> CHOICE;
            case Content.Unsupported _ -> UNSUPPORTED;
        };
    }
}
