package de.hausbote.conversation;

import de.hausbote.message.Content;

/** The first words of a message, for a line of the inbox or a quote. */
final class Excerpt {
    private static final int LONGEST = 120;

    private Excerpt() {}

    /** On one line, at most 120 characters, never half a character; empty for a file without words. */
    static String of(Content content) {
        var line = words(content).strip().replaceAll("\\s+", " ");
        return length(line) <= LONGEST ? line : first(line, LONGEST - 1) + "…";
    }

    /** The beginning of a text of a stranger, where only so much of it is kept. */
    static String first(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Text(var body) -> body;
            case Content.Image(var caption) -> caption;
            case Content.Document(var caption, var fileName) -> caption.isBlank() ? fileName : caption;
            case Content.Reaction reaction -> reaction.emoji();
            case Content.Location place -> place.name().isBlank() ? place.address() : place.name();
            case Content.ButtonReply reply -> reply.title();
            case Content.ListReply reply -> reply.title();
            case Content.Unsupported _ -> "";
        };
    }
}
