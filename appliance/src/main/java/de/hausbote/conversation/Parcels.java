package de.hausbote.conversation;

import de.hausbote.channel.OutboundMessage;
import de.hausbote.media.FileType;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs a message for its way out: opened, addressed, and with nothing in it that is only ours. */
final class Parcels {
    private final MessageTable messages = new MessageTable();
    private final AddressTable addresses = new AddressTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final ContactKeys keys;

    Parcels(Ground ground) {
        this.keys = new ContactKeys(ground.vault());
    }

    /** Nothing when the contact has no address to write to. */
    Optional<OutboundMessage> pack(Transaction tx, MessageFacts message, String callback) {
        var seal = keys.of(tx, message.contact());
        var files = attachments.of(tx, List.of(message.id()), seal).getOrDefault(message.id(), List.of());
        var content = neutral(content(tx, message, seal), files);
        return Gate.address(message.account(), addresses.of(tx, message.contact(), seal))
                .map(to -> new OutboundMessage(
                        message.id(),
                        message.account(),
                        message.conversation(),
                        message.contact(),
                        message.dataClass(),
                        to,
                        content,
                        ids(files),
                        quoted(tx, message, seal),
                        callback,
                        message.attempts()));
    }

    private Content content(Transaction tx, MessageFacts message, ContactSeal seal) {
        var seals = new Seals(Map.of(message.contact(), seal));
        return messages.find(tx, List.of(message.id()), seals).getFirst().content();
    }

    /** The name of a file stays in the house (REL-9). */
    private static Content neutral(Content content, List<Attachment> files) {
        if (!(content instanceof Content.Document document)) {
            return content;
        }
        var name = files.stream()
                .map(file -> FileType.ofStored(file.facts().type()).neutralName())
                .findFirst()
                .orElse("");
        return new Content.Document(document.caption(), name);
    }

    private static List<AttachmentId> ids(List<Attachment> files) {
        return files.stream().map(Attachment::id).toList();
    }

    /** A quote of something that the provider does not know (yet) is left out. */
    private ProviderId quoted(Transaction tx, MessageFacts message, ContactSeal seal) {
        return message.quoteOf().flatMap(id -> providerId(tx, id, seal)).orElse(ProviderId.NONE);
    }

    private Optional<ProviderId> providerId(Transaction tx, MessageId id, ContactSeal seal) {
        return messages.providerId(tx, id, seal);
    }
}
