package de.hausbote.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.Await;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorMessagesTest extends WithASimulator {
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
                sofia.userId(), Provider.json(answer).at("/contacts/0/user_id").asText());
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
                131047, hook.items("statuses").getFirst().at("/errors/0/code").asInt());
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
                131026, hook.items("statuses").getFirst().at("/errors/0/code").asInt());
    }

    @Test
    void withABadTokenAreRefused() throws IOException {
        var answer = provider.call(
                provider.to("/v26.0/" + provider.account().phoneNumberId()).header("Authorization", "Bearer wrong"));

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
                code(provider.sends(Map.of("to", to, "type", "interactive", "interactive", Map.of("type", "BUTTON")))));
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

    private static List<String> words(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).toList();
    }

    private static int code(HttpResponse<byte[]> answer) throws IOException {
        return Provider.json(answer).at("/error/code").asInt();
    }
}
