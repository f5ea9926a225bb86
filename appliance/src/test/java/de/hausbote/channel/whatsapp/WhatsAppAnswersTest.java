package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.Ids;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppAnswersTest {
    private static final Endpoint AT = Endpoint.of(Providers.META, Providers.META.home(), "v23.0", "77");

    private final WhatsAppChannel channel = new WhatsAppChannel();

    @Test
    void anIdIsAnAcceptance() {
        var result = settled(
                200,
                "{\"messages\":[{\"id\":\"wamid.A\"}],\"contacts\":[{\"input\":\"+49 1555\",\"wa_id\":\"491555\"}]}");

        assertEquals(new SendResult.Accepted(new ProviderId("wamid.A"), ""), result);
    }

    @Test
    void anotherSpellingOfTheNumberIsTold() {
        var result = settled(
                200,
                "{\"messages\":[{\"id\":\"wamid.A\"}],\"contacts\":[{\"input\":\"+5511987654321\",\"wa_id\":\"551187654321 \"}]}");

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

    @Nested
    class Files {
        private static final String HEX = "deadbeef000102030405060708090a0b0c0d0e0f101112131415161718191a1b";

        @Test
        void aFileIsFetchedWhereTheProviderSays() {
            var located = (MediaAnswer.Located) channel.located(
                    AT,
                    answer(
                            200,
                            "{\"url\":\"https:\\/\\/Lookaside.fbsbx.com\\/whatsapp_business\\/attachments\\/?mid=1&ext=2&hash=a_b\",\"sha256\":\""
                                    + HEX + "\"}"));

            assertEquals("lookaside.fbsbx.com", located.request().target().host());
            assertEquals(
                    "/whatsapp_business/attachments/?mid=1&ext=2&hash=a_b",
                    located.request().target().path());
            assertEquals(HEX, located.sha256());
        }

        @Test
        void whoStandsInBetweenHasBarePathsAndServesFilesItself() {
            var at = Endpoint.of(Providers.DIALOG_360, Providers.DIALOG_360.home(), AT.version(), AT.route());
            var file = new RemoteFile("77", "image/png", "");

            var located = (MediaAnswer.Located) channel.located(
                    at, answer(200, "{\"url\":\"https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1\"}"));

            assertEquals("waba-v2.360dialog.io", located.request().target().host());
            assertEquals(
                    "/whatsapp_business/attachments/?mid=1",
                    located.request().target().path());
            assertEquals("/77", channel.locate(at, file).target().path());
            assertEquals("/77", channel.delete(at, file).target().path());
            assertEquals(
                    "/messages", channel.write(at, hello(), List.of()).target().path());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://lookaside.fbsbx.com/x", "https://user@lookaside.fbsbx.com/x", "file:///etc/x", "x y"
                })
        void anAddressOfAnotherFormIsNeverAsked(String url) {
            assertInstanceOf(MediaAnswer.Gone.class, channel.located(AT, answer(200, "{\"url\":\"" + url + "\"}")));
        }

        @Test
        void anUnknownFileIsGoneAndAnythingElseMayComeLater() {
            assertInstanceOf(
                    MediaAnswer.Gone.class,
                    channel.located(AT, answer(404, "{\"error\":{\"code\":100,\"error_subcode\":33}}")));
            assertInstanceOf(MediaAnswer.Later.class, channel.located(AT, answer(401, "{\"error\":{\"code\":190}}")));
            assertInstanceOf(MediaAnswer.Later.class, channel.located(AT, answer(503, "<html>")));
        }
    }

    private static WireResponse answer(int status, String body) {
        return new WireResponse(status, body.getBytes(UTF_8));
    }

    private static OutboundMessage hello() {
        var ids = new Ids(new Random(1));
        return new OutboundMessage(
                new MessageId(ids.next()),
                new AccountId(ids.next()),
                new ConversationId(ids.next()),
                new ContactId(ids.next()),
                DataClass.D2,
                new Address(Address.Kind.PHONE, "4915550000017"),
                new Content.Text("Hallo"),
                List.of(),
                ProviderId.NONE,
                ids.next().toString(),
                1);
    }
}
