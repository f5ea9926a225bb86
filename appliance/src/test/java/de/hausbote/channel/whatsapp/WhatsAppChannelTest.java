package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelContractTest;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.UploadedFile;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.Address;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Nested
    class Answers {
        @Test
        void anIdIsAnAcceptance() {
            var result = settled(
                    200,
                    "{\"messages\":[{\"id\":\"wamid.A\"}],\"contacts\":[{\"input\":\"+49"
                            + " 1555\",\"wa_id\":\"491555\"}]}");

            assertEquals(new SendResult.Accepted(new ProviderId("wamid.A"), ""), result);
        }

        @Test
        void anotherSpellingOfTheNumberIsTold() {
            var result = settled(
                    200,
                    "{\"messages\":[{\"id\":\"wamid.A\"}],\"contacts\":[{\"input\":\"+5511987654321\",\"wa_id\":\"551187654321"
                            + " \"}]}");

            assertEquals(new SendResult.Accepted(new ProviderId("wamid.A"), "551187654321"), result);
        }

        @ParameterizedTest
        @ValueSource(strings = {"de", "en"})
        void whateverTheProviderSaysThePageSaysWhatToDo(String language) throws IOException {
            try (var file = getClass().getResourceAsStream("/ui/i18n/" + language + ".json")) {
                var texts = new ObjectMapper().readTree(file);
                var silent = ErrorTable.numbers().stream()
                        .filter(number -> texts.path("error." + number).asText().length() < 40)
                        .toList();

                assertEquals(List.of(), silent);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 504})
        void aGatewayThatSpeaksForTheProviderLeavesTheMessageInDoubt(int status) {
            assertInstanceOf(SendResult.Uncertain.class, settled(status, "<html>Bad Gateway</html>"));
        }

        @ParameterizedTest
        @CsvSource({"400,Refused", "401,Stopped", "404,Refused", "413,Refused", "429,Deferred", "301,Refused"})
        void aRefusalWithoutWordsIsReadByItsStatus(int status, String kind) {
            assertEquals(kind, settled(status, "nope").getClass().getSimpleName());
        }

        @ParameterizedTest
        @CsvSource({
            "0,Stopped,TOKEN_REFUSED",
            "190,Stopped,TOKEN_REFUSED",
            "1,Deferred,PROVIDER_DOWN",
            "2,Deferred,PROVIDER_DOWN",
            "3,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "10,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "200,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "299,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "4,Deferred,RATE_LIMIT",
            "80007,Deferred,RATE_LIMIT",
            "33,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "100,Refused,BAD_REQUEST",
            "368,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "130497,Refused,NOT_ALLOWED_BY_PROVIDER",
            "131031,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "130403,Refused,NOT_ALLOWED_BY_PROVIDER",
            "130429,Deferred,RATE_LIMIT",
            "130472,Refused,NOT_ALLOWED_BY_PROVIDER",
            "131000,Deferred,PROVIDER_ERROR",
            "131005,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "131008,Refused,BAD_REQUEST",
            "131009,Refused,BAD_REQUEST",
            "131016,Deferred,PROVIDER_DOWN",
            "131021,Refused,BAD_REQUEST",
            "131026,Refused,NOT_REACHABLE",
            "131030,Refused,NOT_ALLOWED_BY_PROVIDER",
            "131037,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "131042,Stopped,PAYMENT",
            "131045,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "131047,Refused,WINDOW_CLOSED",
            "131048,Deferred,RATE_LIMIT",
            "131049,Refused,NOT_ALLOWED_BY_PROVIDER",
            "131050,Refused,BLOCKED_BY_CONTACT",
            "131051,Refused,BAD_REQUEST",
            "131052,Refused,MEDIA_REFUSED",
            "131053,Refused,MEDIA_REFUSED",
            "131055,Refused,BAD_REQUEST",
            "131056,Deferred,PAIR_LIMIT",
            "131057,Deferred,PROVIDER_DOWN",
            "131062,Refused,NOT_ALLOWED_BY_PROVIDER",
            "132001,Refused,BAD_REQUEST",
            "132015,Refused,NOT_ALLOWED_BY_PROVIDER",
            "132069,Deferred,PROVIDER_ERROR",
            "133004,Deferred,PROVIDER_DOWN",
            "133010,Stopped,NOT_ALLOWED_BY_PROVIDER",
            "134101,Deferred,PROVIDER_ERROR",
            "135000,Refused,BAD_REQUEST",
            "137000,Refused,IDENTITY_CHANGED",
            "136024,Refused,PROVIDER_ERROR"
        })
        void anErrorNumberDecides(int code, String kind, Reason.Code reason) {
            var result = refused(code, 1);

            assertEquals(kind, result.getClass().getSimpleName());
            assertEquals(new Reason(reason, code), reason(result));
        }

        @Test
        void theNumberMayBeText() {
            assertInstanceOf(SendResult.Stopped.class, settled(401, "{\"error\":{\"code\":\"190\"}}"));
        }

        @Test
        void pausesForOnePersonGrowByFour() {
            for (var attempt = 1; attempt <= 4; attempt++) {
                var pause = Duration.ofSeconds((long) Math.pow(4, attempt));

                assertEquals(
                        new SendResult.Deferred(pause, Scope.CONVERSATION, new Reason(Reason.Code.PAIR_LIMIT, 131056)),
                        refused(131056, attempt));
            }
        }

        @Test
        void aFaultOfTheProviderIsTriedAFewTimesAndThenFails() {
            assertInstanceOf(SendResult.Deferred.class, refused(131000, 3));
            assertInstanceOf(SendResult.Refused.class, refused(131000, 4));
        }

        @Test
        void anUploadIsNeverInDoubt() {
            var fate = channel.uploaded(new WireResponse(502, "<html>".getBytes(UTF_8)), 1);

            assertInstanceOf(SendResult.Deferred.class, ((UploadResult.Failed) fate).fate());
            assertEquals(new UploadResult.Stored("77"), channel.uploaded(answer(200, "{\"id\":77}"), 1));
        }

        private SendResult refused(int code, int attempt) {
            return channel.settle(answer(400, "{\"error\":{\"code\":" + code + "}}"), attempt);
        }

        private SendResult settled(int status, String body) {
            return channel.settle(answer(status, body), 1);
        }

        private Reason reason(SendResult result) {
            return switch (result) {
                case SendResult.Accepted _ -> Reason.NONE;
                case SendResult.Deferred(var _, var _, var reason) -> reason;
                case SendResult.Refused(var reason) -> reason;
                case SendResult.Stopped(var reason) -> reason;
                case SendResult.Uncertain(var reason) -> reason;
            };
        }
    }

    @Nested
    class Files {
        private static final String HEX = "deadbeef000102030405060708090a0b0c0d0e0f101112131415161718191a1b";

        @Test
        void aFileIsFetchedWhereTheProviderSays() {
            var located = (MediaAnswer.Located) channel.located(answer(
                    200,
                    "{\"url\":\"https:\\/\\/Lookaside.fbsbx.com\\/whatsapp_business\\/attachments\\/?mid=1&ext=2&hash=a_b\",\"sha256\":\""
                            + HEX + "\"}"));

            assertEquals("lookaside.fbsbx.com", located.request().target().host());
            assertEquals(
                    "/whatsapp_business/attachments/?mid=1&ext=2&hash=a_b",
                    located.request().target().path());
            assertEquals(HEX, located.sha256());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://lookaside.fbsbx.com/x", "https://user@lookaside.fbsbx.com/x", "file:///etc/x", "x y"
                })
        void anAddressOfAnotherFormIsNeverAsked(String url) {
            assertInstanceOf(MediaAnswer.Gone.class, channel.located(answer(200, "{\"url\":\"" + url + "\"}")));
        }

        @Test
        void anUnknownFileIsGoneAndAnythingElseMayComeLater() {
            assertInstanceOf(
                    MediaAnswer.Gone.class,
                    channel.located(answer(404, "{\"error\":{\"code\":100,\"error_subcode\":33}}")));
            assertInstanceOf(MediaAnswer.Later.class, channel.located(answer(401, "{\"error\":{\"code\":190}}")));
            assertInstanceOf(MediaAnswer.Later.class, channel.located(answer(503, "<html>")));
        }
    }

    private static WireResponse answer(int status, String body) {
        return new WireResponse(status, body.getBytes(UTF_8));
    }
}
