package de.hausbote.conversation;

import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.Arrays;

/** How what a message says rests: sealed under the contact's key, and bound to the row that it stands in. */
final class MessageSeal {
    private MessageSeal() {}

    static byte[] content(NewMessage message, ContactSeal seal) {
        var place = place(
                message.id(),
                message.conversation().id(),
                message.direction(),
                MessageKind.of(message.content()),
                message.arrival().shownAt());
        return sealed(message.content(), place, seal);
    }

    static byte[] sealed(Content content, Place place, ContactSeal seal) {
        var plain = ContentCodec.encode(content);
        try {
            return seal.seal(place, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    static Content opened(byte[] sealed, Place place, ContactSeal seal) {
        var plain = seal.open(place, sealed);
        try {
            return ContentCodec.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    static byte[] quote(NewMessage message, ContactSeal seal) {
        return seal.sealText(
                Place.of("message", "quote_sealed", message.id().bytes()),
                message.quoted().value());
    }

    static byte[] provider(MessageId id, int attempts, ProviderId provider, ContactSeal seal) {
        return seal.sealText(providerPlace(id, attempts), provider.value());
    }

    static Place place(
            MessageId id, ConversationId conversation, Direction direction, MessageKind kind, Instant shownAt) {
        return Place.of("message", "content_sealed", id.bytes())
                .format(ContentCodec.VERSION)
                .with("conversation", conversation.bytes())
                .with("direction", direction.name())
                .with("kind", kind.name())
                .with("shown_at", shownAt.toEpochMilli());
    }

    /** The id may change when a failed message is sent again: it is bound to the attempt that brought it. */
    static Place providerPlace(MessageId id, int attempts) {
        return Place.of("message", "provider_sealed", id.bytes()).revision(attempts);
    }
}
