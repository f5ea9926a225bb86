package de.hausbote.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SimulatorWebhooksTest extends WithASimulator {
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
        assertEquals("sofia.lindqvist", value.at("/contacts/0/profile/username").asText());
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
        assertTrue(
                hook.taken().stream().anyMatch(post -> post.json().path("entry").size() > 1));
    }

    @Test
    void areForgedFirstWhenWanted() {
        simulator.faults().set(Fault.WEBHOOKS_FORGED, 1, 0);

        simulator.customer("Anna").writes("Hallo");

        var posts = arrived(2);
        assertFalse(posts.get(0).signature().equals(posts.get(1).signature()));
        assertArrayEquals(posts.get(0).body(), posts.get(1).body());
    }

    /** As in the fixtures of the protocol. */
    @Test
    @Tag("CON-3")
    void whoTurnsTheSwitchForMarketingIsToldOf() {
        var anna = simulator.customer("Anna");

        anna.stopsMarketing();
        anna.resumesMarketing();

        var change = arrived(2).getFirst().json().at("/entry/0/changes/0");
        assertEquals("user_preferences", change.path("field").asText());
        assertEquals(anna.phone(), change.at("/value/contacts/0/wa_id").asText());
        var told = hook.items("user_preferences");
        assertEquals(anna.phone(), told.getFirst().path("wa_id").asText());
        assertEquals("marketing_messages", told.getFirst().path("category").asText());
        assertTrue(told.getFirst().path("timestamp").isIntegralNumber());
        assertEquals(
                List.of("stop", "resume"),
                told.stream().map(each -> each.path("value").asText()).toList());
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
