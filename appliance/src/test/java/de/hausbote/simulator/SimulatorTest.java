package de.hausbote.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    @TempDir
    Path folder;

    private Provider provider;
    private Simulator simulator;
    private Hook hook;

    @BeforeEach
    void start() throws IOException {
        provider = Provider.started(folder);
        simulator = provider.simulator;
        hook = provider.hook;
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Nested
    class Webhooks {
        @Test
        void areEscapedAsciiWithoutBlanksAndSignedOverTheirBytes() {
            simulator.customer("Jörg").writes("Größe / Straße 😀 <a@b.de>");

            var post = arrived(1).getFirst();
            assertTrue(post.text().contains("Gr\\u00f6\\u00dfe \\/ Stra\\u00dfe \\ud83d\\ude00 <a\\u0040b.de>"));
            assertTrue(post.text().contains("\"name\":\"J\\u00f6rg M\\u00fc\\u00dfig\""));
            assertEquals(Signature.header(post.body(), provider.account().appSecret()), post.signature());
        }

        @Test
        void signatureIsTheProvidersOwn() {
            var body = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}".getBytes(US_ASCII);

            assertEquals(
                    "sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756",
                    Signature.header(body, "test_app_secret"));
        }

        @Test
        void customerWithoutPhoneHasOnlyAUserId() {
            var sofia = simulator.customer("Sofia");
            sofia.writes("Hello");

            var value = arrived(1).getFirst().value();
            assertFalse(value.at("/messages/0").has("from"));
            assertEquals(sofia.userId(), value.at("/messages/0/from_user_id").asText());
            assertFalse(value.at("/contacts/0").has("wa_id"));
            assertEquals(
                    "sofia.lindqvist", value.at("/contacts/0/profile/username").asText());
        }

        @Test
        void comeAgainUntilTheyAreTakenAndKeepTheirOrder() {
            hook.refuses(3);
            var anna = simulator.customer("Anna");

            var ids = List.of(anna.writes("1"), anna.writes("2"), anna.writes("3"));

            arrived(3);
            assertEquals(
                    ids,
                    hook.items("messages").stream()
                            .map(item -> item.path("id").asText())
                            .toList());
            assertEquals(6, hook.posts().size());
        }

        @Test
        void comeTwiceWhenWanted() {
            simulator.faults().set(Fault.WEBHOOKS_TWICE, true);

            simulator.customer("Anna").writes("Hallo");

            var posts = arrived(2);
            assertArrayEquals(posts.get(0).body(), posts.get(1).body());
        }

        @Test
        void comeTogetherWithSeveralEntriesAndChangesWhenWanted() {
            simulator.faults().set(Fault.WEBHOOKS_BATCHED, true);

            simulator.customers().forEach(customer -> customer.writes("Hallo"));

            Await.until("all six", () -> hook.items("messages").size() == 6);
            assertTrue(hook.taken().stream()
                    .anyMatch(post -> post.json().path("entry").size() > 1));
        }

        @Test
        void areForgedFirstWhenWanted() {
            simulator.faults().set(Fault.WEBHOOKS_FORGED, 1, 0);

            simulator.customer("Anna").writes("Hallo");

            var posts = arrived(2);
            assertFalse(posts.get(0).signature().equals(posts.get(1).signature()));
            assertArrayEquals(posts.get(0).body(), posts.get(1).body());
        }

        @Test
        void wordsOfEveryKindHaveTheirForm() {
            var anna = simulator.customer("Anna");
            var first = anna.writes("Hallo");

            anna.quoting(first).writes("dazu");
            anna.reacts(first, "👍");
            anna.takesReactionBack(first);
            anna.shares(52.5, 13.4, "Amt", "Platz 1");
            anna.says(new Said.ButtonReply("yes", "Ja"));
            anna.says(new Said.ListReply("a", "Termin", "Montag"));
            anna.says(new Said.Unsupported("poll"));
            anna.says(new Said.Unknown());
            anna.says(new Said.NumberChanged("491", "492"));
            anna.says(new Said.Other("hologram", WireJson.object()));

            arrived(11);
            var items = hook.items("messages");
            assertEquals(first, items.get(1).at("/context/id").asText());
            assertEquals("👍", items.get(2).at("/reaction/emoji").asText());
            assertFalse(items.get(3).path("reaction").has("emoji"));
            assertEquals(
                    List.of("location", "interactive", "interactive", "unsupported", "unknown", "system", "hologram"),
                    items.subList(4, 11).stream()
                            .map(item -> item.path("type").asText())
                            .toList());
        }

        @Test
        void webhookIsAskedForItsAgreement() {
            Await.until("agreement", simulator::connected);

            hook.knows("something else");

            assertFalse(simulator.connect());
        }
    }

    @Nested
    class Messages {
        @Test
        void areAcceptedAndReportedUpToRead() throws IOException {
            var anna = simulator.customer("Anna");
            anna.writes("Hallo");

            var answer = provider.writes("+" + anna.phone(), "Guten Tag");

            assertEquals(200, answer.statusCode());
            var id = Provider.json(answer).at("/messages/0/id").asText();
            Await.until("reports", () -> hook.items("statuses").size() == 3);
            assertEquals(List.of("sent", "delivered", "read"), words(hook.items("statuses"), "status"));
            assertEquals(List.of(id, id, id), words(hook.items("statuses"), "id"));
            assertEquals(
                    "cb1",
                    hook.items("statuses")
                            .getFirst()
                            .path("biz_opaque_callback_data")
                            .asText());
            assertEquals("Guten Tag", simulator.received().getFirst().text());
            assertEquals("anna", simulator.received().getFirst().customer());
        }

        @Test
        void reachACustomerByUserId() throws IOException {
            var sofia = simulator.customer("Sofia");
            sofia.writes("Hello");

            var answer = provider.sends(Map.of("recipient", sofia.userId(), "text", Map.of("body", "Good morning")));

            assertEquals(
                    sofia.userId(),
                    Provider.json(answer).at("/contacts/0/user_id").asText());
            Await.until("reports", () -> hook.items("statuses").size() == 3);
            assertFalse(hook.items("statuses").getFirst().has("recipient_id"));
        }

        @Test
        void outsideTheWindowFailAfterwardsOrAtOnce() throws IOException {
            var anna = simulator.customer("Anna");
            anna.at(Instant.now().minus(Duration.ofHours(25))).writes("gestern");

            var accepted = provider.writes("+" + anna.phone(), "zu spät");
            simulator.faults().set(Fault.WINDOW_AT_ONCE, true);
            var refused = provider.writes("+" + anna.phone(), "zu spät");

            assertEquals(200, accepted.statusCode());
            Await.until("failure", () -> hook.items("statuses").size() == 1);
            assertEquals(
                    131047,
                    hook.items("statuses").getFirst().at("/errors/0/code").asInt());
            assertEquals(400, refused.statusCode());
            assertEquals(131047, Provider.json(refused).at("/error/code").asInt());
        }

        @Test
        void windowClosesAsTimePasses() throws IOException {
            var anna = simulator.customer("Anna");
            anna.writes("Hallo");
            simulator.faults().set(Fault.WINDOW_AT_ONCE, true);

            var before = provider.writes("+" + anna.phone(), "a").statusCode();
            simulator.timePasses(Duration.ofHours(24));

            assertEquals(200, before);
            assertEquals(400, provider.writes("+" + anna.phone(), "b").statusCode());
        }

        @Test
        void forNobodyAreUndeliverable() throws IOException {
            provider.writes("+4915200000000", "Hallo");

            Await.until("failure", () -> hook.items("statuses").size() == 1);
            assertEquals(
                    131026,
                    hook.items("statuses").getFirst().at("/errors/0/code").asInt());
        }

        @Test
        void withABadTokenAreRefused() throws IOException {
            var answer =
                    provider.call(provider.to("/v26.0/" + provider.account().phoneNumberId())
                            .header("Authorization", "Bearer wrong"));

            assertEquals(401, answer.statusCode());
            assertEquals(190, Provider.json(answer).at("/error/code").asInt());
        }

        @Test
        void thatAreTooLongOrInCapitalsAreRefused() throws IOException {
            var to = "+" + simulator.customer("Anna").phone();

            assertEquals(100, code(provider.writes(to, "x".repeat(4097))));
            assertEquals(100, code(provider.sends(Map.of("to", to, "type", "TEXT", "text", Map.of("body", "x")))));
            assertEquals(
                    100,
                    code(provider.sends(
                            Map.of("to", to, "type", "interactive", "interactive", Map.of("type", "BUTTON")))));
            assertEquals(0, simulator.received().size());
        }

        @Test
        void meetTheFaultsThatAreSwitchedOn() throws IOException {
            var anna = simulator.customer("Anna");
            anna.writes("Hallo");
            var to = "+" + anna.phone();

            simulator.faults().refuse(130429, 1);
            assertEquals(130429, code(provider.writes(to, "a")));
            simulator.faults().down(true);
            assertEquals(2, code(provider.writes(to, "b")));
            simulator.faults().down(false);
            simulator.faults().gatewayPage(1);
            assertEquals(502, provider.writes(to, "c").statusCode());
            simulator.faults().cutAfterAcceptance(1);
            assertThrows(IOException.class, () -> provider.writes(to, "d"));
            simulator.faults().cutBeforeAcceptance(1);
            assertThrows(IOException.class, () -> provider.writes(to, "e"));
            assertEquals(200, provider.writes(to, "f").statusCode());

            assertEquals(
                    List.of("d", "f"),
                    simulator.received().stream().map(SentMessage::text).toList());
        }

        @Test
        void reportsWaitWhileTheyAreHeldAndComeEarlyWhenWanted() throws IOException {
            var anna = simulator.customer("Anna");
            anna.writes("Hallo");
            simulator.faults().lateStatuses(true);
            provider.writes("+" + anna.phone(), "a");

            Await.until("all due", () -> simulator.calls().size() == 1);
            assertEquals(0, hook.items("statuses").size());
            simulator.faults().lateStatuses(false);
            Await.until("released", () -> hook.items("statuses").size() == 3);

            simulator.faults().set(Fault.REPORT_BEFORE_ANSWER, 1, 0);
            provider.writes("+" + anna.phone(), "b");
            assertTrue(hook.items("statuses").size() >= 4);
        }

        @Test
        void readMarksAreTaken() throws IOException {
            var id = simulator.customer("Anna").writes("Hallo");

            var known = provider.sends(Map.of("status", "read", "message_id", id));
            var unknown = provider.sends(Map.of("status", "read", "message_id", "wamid.none"));

            assertTrue(Provider.json(known).path("success").asBoolean());
            assertEquals(400, unknown.statusCode());
            assertEquals(List.of(id), simulator.seen());
        }
    }

    @Nested
    class Files {
        @Test
        void ofCustomersAreLocatedAndFetchedWithTheirHash() throws IOException {
            var picture = Picture.png(CardScene::paint);
            simulator.customer("Anna").sendsPicture(picture, "image/png", "Bitte sehr");

            var image = arrived(1).getFirst().value().at("/messages/0/image");
            var located =
                    Provider.json(provider.call(provider.graph(image.path("id").asText())));
            var fetched = fetch(located.path("url").asText());

            assertArrayEquals(picture, fetched);
            assertEquals(
                    located.path("sha256").asText(),
                    HexFormat.of()
                            .formatHex(Base64.getDecoder()
                                    .decode(image.path("sha256").asText())));
        }

        @Test
        void linksExpireAfterFiveMinutesAndNeedTheToken() throws IOException {
            simulator.customer("Anna").sendsDocument("x".getBytes(UTF_8), "application/pdf", "a.pdf", "");
            var url =
                    arrived(1).getFirst().value().at("/messages/0/document/url").asText();

            assertEquals(401, provider.call(provider.to(path(url))).statusCode());
            simulator.timePasses(Duration.ofMinutes(5));
            assertEquals(404, provider.call(authorised(url)).statusCode());
        }

        @Test
        void ofTheBusinessAreLaidDownSentAndDeleted() throws IOException {
            var anna = simulator.customer("Anna");
            anna.writes("Hallo");
            var bytes = new Paper(List.of("Brief", "Zeile")).pdf();

            var id = Provider.json(provider.uploads("application/pdf", bytes))
                    .path("id")
                    .asText();
            var sent = provider.sends(Map.of(
                    "to", "+" + anna.phone(), "type", "document", "document", Map.of("id", id, "filename", "b.pdf")));
            var media = simulator.media(simulator.received().getFirst().media()).orElseThrow();
            var deleted = provider.call(provider.graph(id).DELETE());

            assertEquals(200, sent.statusCode());
            assertArrayEquals(bytes, media.bytes());
            assertEquals("application/pdf", media.type());
            assertTrue(Provider.json(deleted).path("success").asBoolean());
            assertEquals(
                    33,
                    Provider.json(provider.call(provider.graph(id)))
                            .at("/error/error_subcode")
                            .asInt());
        }
    }

    @Nested
    class Walls {
        @Test
        void onlyLoopbackIsListenedOnAndCalled() {
            var certificate = hook.certificate();

            assertThrows(
                    IllegalArgumentException.class,
                    () -> SimulatorSettings.quick(folder, URI.create("https://example.org/hooks"), certificate));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new SimulatorSettings(
                            java.net.InetAddress.getByName("0.0.0.0"),
                            0,
                            folder,
                            hook.address(),
                            certificate,
                            false,
                            1,
                            Pace.quick()));
        }

        @Test
        void pagesOfOthersAreTurnedAway() throws IOException {
            var foreign = provider.call(provider.to("/control/state").header("Origin", "https://localhost:8443"));
            var own = provider.call(
                    provider.to("/control/state").header("Origin", "https://127.0.0.1:" + simulator.port()));

            assertEquals(403, foreign.statusCode());
            assertEquals(200, own.statusCode());
        }

        @Test
        void connectionStaysTheSameAfterARestart() throws IOException {
            var account = provider.account();
            var port = simulator.port();
            simulator.close();

            var settings = SimulatorSettings.quick(folder.resolve("simulator"), hook.address(), hook.certificate());
            try (var again = Provider.started(folder, settings, hook)) {
                assertEquals(account, again.account());
                assertEquals(port, again.simulator.port());
                assertEquals(
                        "rw-------",
                        java.nio.file.attribute.PosixFilePermissions.toString(
                                java.nio.file.Files.getPosixFilePermissions(
                                        folder.resolve("simulator/connection.json"))));
            }
        }
    }

    private List<Hook.Post> arrived(int count) {
        Await.until("webhooks", () -> hook.taken().size() >= count);
        return hook.taken();
    }

    private static List<String> words(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).toList();
    }

    private static int code(java.net.http.HttpResponse<byte[]> answer) throws IOException {
        return Provider.json(answer).at("/error/code").asInt();
    }

    private byte[] fetch(String url) throws IOException {
        return provider.call(authorised(url)).body();
    }

    private java.net.http.HttpRequest.Builder authorised(String url) {
        return provider.to(path(url))
                .header("Authorization", "Bearer " + provider.account().accessToken());
    }

    private static String path(String url) {
        var address = URI.create(url);
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
