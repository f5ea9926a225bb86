package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelContractTest;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.Address;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppChannelTest extends ChannelContractTest {
    private static final String CALLBACK = "0Q9XK3YB6V1M2N4P5R7S8T9W0Z";
    private final WhatsAppChannel channel = new WhatsAppChannel();

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected List<byte[]> webhooks() {
        return Recorded.names().map(Recorded::webhook).toList();
    }

    static List<String> recorded() {
        return Recorded.names().toList();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    @Tag("INB-10")
    void aRecordedWebhookSaysWhatStandsBesideIt(String name) {
        assertEquals(Recorded.expected(name), Told.of(channel.read(Recorded.webhook(name), RECEIVED)));
    }

    @Test
    void aThousandUpdatesOfOneWebhookAreAllRead() {
        var message = "{\"from\":\"4915550000017\",\"id\":\"wamid.%d\",\"type\":\"text\",\"text\":{\"body\":\"n\"}}";
        var messages = IntStream.range(0, 1_000).mapToObj(message::formatted).collect(Collectors.joining(","));
        var body = "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[" + messages + "]}}]}]}";

        assertEquals(1_000, channel.read(body.getBytes(UTF_8), RECEIVED).size());
    }

    @Nested
    class Writing {
        @Test
        @Tag("REL-6")
        void aTextIsWrittenWithoutPreviewAndWithNothingElse() {
            assertEquals(
                    "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"text\","
                            + "\"text\":{\"body\":\"Guten Tag\",\"preview_url\":false},"
                            + "\"biz_opaque_callback_data\":\"" + CALLBACK + "\"}",
                    written(new Content.Text("Guten Tag"), ProviderId.NONE));
        }

        @Test
        void aQuoteNamesTheMessageThatIsAnswered() {
            assertTrue(written(new Content.Text("Ja"), new ProviderId("wamid.X=="))
                    .contains("\"context\":{\"message_id\":\"wamid.X==\"}"));
        }

        @Test
        @Tag("REL-6")
        void aPictureGoesByIdWithItsCaption() {
            assertEquals(
                    "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"image\","
                            + "\"image\":{\"id\":\"77\",\"caption\":\"So sieht es aus\"},"
                            + "\"biz_opaque_callback_data\":\"" + CALLBACK + "\"}",
                    written(new Content.Image("So sieht es aus"), ProviderId.NONE, file()));
        }

        @Test
        @Tag("REL-9")
        void aDocumentGoesUnderItsNeutralName() {
            var json = written(new Content.Document("", "Kündigung Anna Beispiel.pdf"), ProviderId.NONE, file());

            assertTrue(json.contains("\"document\":{\"id\":\"77\",\"filename\":\"file.pdf\"}"));
        }

        @Test
        @Tag("REL-7")
        void aPersonWithoutNumberIsReachedByTheProvidersIdAlone() {
            var message = addressed(new Address(Address.Kind.USER_ID, "DE.77"));
            var json = new String(channel.write(AT, message, List.of()).json(), UTF_8);

            assertTrue(json.contains("\"recipient\":\"DE.77\""));
            assertTrue(!json.contains("\"to\""));
        }

        @Test
        void everyRequestNamesVersionAndNumberInItsPath() {
            assertEquals(
                    "/v23.0/200000000000077/messages",
                    channel.write(AT, message(new Content.Text("x"), 1), List.of())
                            .target()
                            .path());
            assertEquals(
                    "/v23.0/200000000000077/media",
                    channel.upload(AT, new OutboundFile("file.pdf", "application/pdf", new byte[1]))
                            .target()
                            .path());
            assertEquals(
                    "/v23.0/77?phone_number_id=200000000000077",
                    channel.locate(AT, new RemoteFile("77", "image/png", ""))
                            .target()
                            .path());
        }

        @Test
        @Tag("REL-6")
        void aPlaceIsWrittenInDegreesAsText() {
            assertEquals(
                    "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"location\","
                            + "\"location\":{\"latitude\":\"52.516275\",\"longitude\":\"-0.1\",\"name\":\"Amt\"},"
                            + "\"biz_opaque_callback_data\":\"" + CALLBACK + "\"}",
                    written(new Content.Location(52.5162749, -0.1, "Amt", ""), ProviderId.NONE));
        }

        @Test
        @Tag("REL-6")
        void aCardHasWhatStandsOnItAndNothingElse() {
            var card = new Content.Card(
                    "Amt",
                    "Stadt",
                    List.of("+49 30 1234"),
                    List.of("amt@haus.example"),
                    List.of("Markt 1, Musterstadt", "https://haus.example"));

            assertTrue(written(new Content.Cards(List.of(card)), ProviderId.NONE)
                    .contains("\"contacts\":[{\"name\":{\"formatted_name\":\"Amt\",\"first_name\":\"Amt\"},"
                            + "\"org\":{\"company\":\"Stadt\"},"
                            + "\"phones\":[{\"type\":\"WORK\",\"phone\":\"+49 30 1234\"}],"
                            + "\"emails\":[{\"type\":\"WORK\",\"email\":\"amt@haus.example\"}],"
                            + "\"urls\":[{\"type\":\"WORK\",\"url\":\"https://haus.example\"}],"
                            + "\"addresses\":[{\"type\":\"WORK\",\"street\":\"Markt 1, Musterstadt\"}]}]"));
        }

        @Test
        void aSignNamesItsMessageAndQuotesNothing() {
            assertEquals(
                    "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"reaction\","
                            + "\"reaction\":{\"message_id\":\"wamid.X==\",\"emoji\":\"\"},"
                            + "\"biz_opaque_callback_data\":\"" + CALLBACK + "\"}",
                    written(new Content.Reaction(ProviderId.NONE, ""), new ProviderId("wamid.X==")));
        }

        @Test
        void whatWasSpokenIsSaidToBe() {
            assertTrue(written(new Content.Audio(true), ProviderId.NONE, file())
                    .contains("\"audio\":{\"id\":\"77\",\"voice\":true}"));
            assertTrue(
                    written(new Content.Audio(false), ProviderId.NONE, file()).contains("\"audio\":{\"id\":\"77\"}"));
        }

        @Test
        void whatThisVersionDoesNotSendIsRefusedBeforeAnythingLeaves() {
            var form = message(new Content.Form("", List.of()), 1);
            var fileless = message(new Content.Image(""), 1);

            assertThrows(UnwritableException.class, () -> channel.write(AT, form, List.of()));
            assertThrows(UnwritableException.class, () -> channel.write(AT, fileless, List.of()));
        }

        private String written(Content content, ProviderId quoted, UploadedFile... files) {
            var message = message(content, 1);
            var sent = new OutboundMessage(
                    message.id(),
                    message.account(),
                    message.conversation(),
                    message.contact(),
                    message.dataClass(),
                    message.to(),
                    content,
                    List.of(),
                    quoted,
                    CALLBACK,
                    1);
            return new String(channel.write(AT, sent, List.of(files)).json(), UTF_8);
        }

        private OutboundMessage addressed(Address to) {
            var message = message(new Content.Text("x"), 1);
            return new OutboundMessage(
                    message.id(),
                    message.account(),
                    message.conversation(),
                    message.contact(),
                    message.dataClass(),
                    to,
                    message.content(),
                    List.of(),
                    ProviderId.NONE,
                    CALLBACK,
                    1);
        }

        private UploadedFile file() {
            return new UploadedFile("77", "file.pdf");
        }
    }
}
