package de.hausbote.message;

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
}
