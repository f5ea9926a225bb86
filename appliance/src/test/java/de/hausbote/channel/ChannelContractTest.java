package de.hausbote.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.Ids;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every messenger must do; a messenger's own test extends it. */
public abstract class ChannelContractTest {
    protected static final Instant RECEIVED = Instant.parse("2026-06-01T12:05:00Z");
    protected static final Ids IDS = new Ids(new Random(1));
    protected static final Endpoint AT = new Endpoint(
            new ProviderKind(
                    ProviderName.META,
                    "https://provider.example",
                    ProviderKind.Paths.NUMBERED,
                    ProviderKind.Media.AS_TOLD,
                    new ProviderKind.KeyHeader("Authorization", "Bearer "),
                    new SignatureScheme("X-Signature", "", SignatureScheme.Algorithm.HMAC_SHA256_HEX)),
            "provider.example",
            443,
            "v23.0",
            "200000000000077");

    protected abstract Channel channel();

    /** Webhooks of this messenger that can be read, in any number. */
    protected abstract List<byte[]> webhooks();

    @Test
    void namesForEachProviderItsHomeItsKeyAndItsProof() {
        assertFalse(channel().providers().isEmpty());
        for (var provider : channel().providers()) {
            assertFalse(provider.key().name().isEmpty());
            assertFalse(provider.proof().header().isEmpty());
            assertTrue(provider.home().startsWith("https://"));
            assertDoesNotThrow(() -> Endpoint.of(provider, provider.home(), AT.version(), AT.route()));
        }
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        var random = new Random(7);
        for (var body : webhooks()) {
            for (var round = 0; round < 30; round++) {
                assertDoesNotThrow(() -> channel().read(damaged(body, random), RECEIVED));
            }
        }
        assertDoesNotThrow(() -> channel().read(new byte[0], RECEIVED));
    }

    @Test
    void readsTheSameTwice() {
        for (var body : webhooks()) {
            assertEquals(told(channel().read(body, RECEIVED)), told(channel().read(body, RECEIVED)));
        }
    }

    @Test
    void whatCannotBePlacedIsReportedAsUnreadable() {
        var events = channel().read("this is no webhook".getBytes(UTF_8), RECEIVED);

        assertInstanceOf(ChannelEvent.Unreadable.class, events.getFirst());
    }

    @Test
    void carriesTheTextAndTheCallbackOnceAndNoInternalId() {
        var message = message(new Content.Text("Hallo"), 1);
        var json = new String(channel().write(AT, message, List.of()).json(), UTF_8);

        assertEquals(2, json.split("Hallo", -1).length);
        assertEquals(2, json.split(message.callback(), -1).length);
        assertFalse(json.contains(message.id().toString()));
        assertFalse(json.contains(message.conversation().toString()));
        assertFalse(json.contains(message.contact().toString()));
    }

    @Test
    void anAnswerThatSaysNothingIsNoAcceptance() {
        for (var body : List.of("", "{}", "<html>", "null", "[]")) {
            var answer = new WireResponse(200, body.getBytes(UTF_8));

            assertInstanceOf(SendResult.Uncertain.class, channel().settle(answer, 1));
        }
    }

    protected static OutboundMessage message(Content content, int attempt) {
        return new OutboundMessage(
                new MessageId(IDS.next()),
                new AccountId(IDS.next()),
                new ConversationId(IDS.next()),
                new ContactId(IDS.next()),
                DataClass.D2,
                new Address(Address.Kind.PHONE, "4915550000017"),
                content,
                List.of(),
                ProviderId.NONE,
                IDS.next().toString(),
                attempt);
    }

    private static byte[] damaged(byte[] body, Random random) {
        var copy = random.nextBoolean() ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body.clone();
        for (var bit = 0; bit < 4 && copy.length > 0; bit++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static List<String> told(List<ChannelEvent> events) {
        var told = new ArrayList<String>();
        events.forEach(event -> told.add(event.toString()));
        return told;
    }
}
