package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import java.util.List;

/** Messages by template as the outbox hands them over, and answers of the provider to them. */
final class TemplatedMessages {
    /** What a button answers with, and what a report names. */
    static final String KEY = "0Q9XK3YB6V1M2N4P5R7S8T9W0Z";

    private TemplatedMessages() {}

    static OutboundMessage outbound(Templated message) {
        var id = new byte[16];
        return new OutboundMessage(
                MessageId.of(id),
                AccountId.of(id),
                ConversationId.of(id),
                ContactId.of(id),
                DataClass.D2,
                new Address(Address.Kind.PHONE, "4915550000017"),
                message,
                List.of(),
                ProviderId.NONE,
                KEY,
                1);
    }

    static WireResponse answer(int status, String body) {
        return new WireResponse(status, body.getBytes(UTF_8));
    }
}
