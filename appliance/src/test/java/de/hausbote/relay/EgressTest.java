package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireRequest.Target;
import de.hausbote.conversation.KillSwitch;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.Secret;
import de.hausbote.net.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EgressTest {
    private static final String BODY =
            "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"text\","
                    + "\"text\":{\"body\":\"Geheimes\",\"preview_url\":false},"
                    + "\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"}";

    @TempDir
    Path folder;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    @Tag("REL-18")
    void aCallLeavesTwoRowsThatTellWhatWasOnTheWire() {
        var result = practice.egress().call(errand(send(BODY)));

        assertInstanceOf(EgressResult.Answered.class, result);
        assertEquals(BODY, practice.wire().getFirst().text());
        assertEquals(
                List.of(
                        "INTENT PERMITTED POST /{version}/{account}/messages  0",
                        "OUTCOME PERMITTED POST /{version}/{account}/messages answered 200"),
                ledger());
        assertEquals(1, practice.count("select count(distinct attempt) from ledger_entry"));
        assertTrue(fields().contains("text.body=8"));
        assertFalse(fields().contains("Geheimes"));
        assertFalse(fields().contains("4915550000017"));
    }

    @Test
    @Tag("REL-3")
    void aFieldThatIsNotOnTheListLeavesNotOneByte() {
        var injected = BODY.replace("\"text\":{", "\"agent_name\":\"Ada\",\"text\":{");

        var result = practice.egress().call(errand(send(injected)));

        assertInstanceOf(EgressResult.Blocked.class, result);
        assertEquals(0, practice.wire().size());
        assertEquals(List.of("INTENT BLOCKED Send  0"), ledger());
        assertFalse(fields().contains("Ada"));
    }

    @Test
    @Tag("REL-3")
    void aPracticeAccountReachesItsOwnProviderAlone() {
        var elsewhere = new Target(Method.GET, "graph.facebook.com", 443, "/v23.0/1?phone_number_id=" + Practice.ROUTE);

        assertInstanceOf(
                EgressResult.Blocked.class, practice.egress().call(errand(new WireRequest.LocateMedia(elsewhere))));
    }

    @Test
    @Tag("REL-20")
    void anAccountThatIsSwitchedOffSendsNothing() {
        practice.desk()
                .accounts()
                .pause(practice.house().admin(), practice.account().id());

        assertInstanceOf(EgressResult.Held.class, practice.egress().call(errand(send(BODY))));
        assertEquals(0, practice.wire().size());
        assertEquals(List.of(), ledger());
    }

    @Test
    @Tag("REL-20")
    void theSwitchThatStopsEverythingEndsTheCallUnderWayAndLetsNothingBegin() {
        practice.provider().next(ScriptedServer.silence());
        var killSwitch = new KillSwitch(practice.house().ground());
        var caller = Thread.ofVirtual().start(() -> practice.egress().call(errand(send(BODY))));
        Await.until("the request", () -> !practice.wire().isEmpty());

        killSwitch.pull(practice.house().admin());

        Await.until("the end of the call", Duration.ofSeconds(5), () -> !caller.isAlive());
        assertInstanceOf(EgressResult.Held.class, practice.egress().call(errand(send(BODY))));
        assertEquals(1, practice.wire().size());

        killSwitch.release(practice.house().admin());
        assertInstanceOf(EgressResult.Answered.class, practice.egress().call(errand(send(BODY))));
    }

    @Test
    @Tag("REL-20")
    void switchingAnAccountOffEndsTheCallUnderWay() {
        practice.provider().next(ScriptedServer.silence());
        var result = new AtomicReference<EgressResult>();
        var caller = Thread.ofVirtual().start(() -> result.set(practice.egress().call(errand(send(BODY)))));
        Await.until("the request", () -> !practice.wire().isEmpty());

        practice.desk()
                .accounts()
                .pause(practice.house().admin(), practice.account().id());

        Await.until("the end of the call", Duration.ofSeconds(5), () -> !caller.isAlive());
        assertInstanceOf(EgressResult.Unanswered.class, result.get());
        assertEquals("OUTCOME PERMITTED POST /{version}/{account}/messages unknown cut 0", ledger().getLast());
    }

    @Test
    void aCallThatNobodyTakesIsKnownNotToHaveLeft() {
        practice.provider().close();

        assertInstanceOf(EgressResult.NotSent.class, practice.egress().call(errand(send(BODY))));
        assertEquals(
                "OUTCOME PERMITTED POST /{version}/{account}/messages not-sent not_connected 0", ledger().getLast());
    }

    private WireRequest send(String body) {
        var target = new Target(
                Method.POST,
                "simulator.localhost",
                practice.provider().port(),
                "/v23.0/" + Practice.ROUTE + "/messages");
        return new WireRequest.Send(target, body.getBytes(UTF_8));
    }

    private Errand errand(WireRequest request) {
        var ids = practice.house().ground().ids();
        var occasion = Occasion.of(new MessageId(ids.next()), new ContactId(ids.next()), "D2");
        return new Errand(practice.account(), new Secret(Practice.TOKEN), request, occasion);
    }

    private List<String> ledger() {
        return practice.house()
                .database()
                .read(tx -> tx.query(
                                "select step, verdict, endpoint, outcome, status from ledger_entry order by sequence")
                        .list(row -> String.join(
                                " ",
                                row.text("step"),
                                row.text("verdict"),
                                row.text("endpoint"),
                                row.text("outcome"),
                                Integer.toString(row.count("status")))));
    }

    private String fields() {
        return practice.house()
                .database()
                .read(tx -> tx.query("select fields from ledger_entry order by sequence fetch first 1 rows only")
                        .list(row -> row.text("fields")))
                .getFirst();
    }
}
