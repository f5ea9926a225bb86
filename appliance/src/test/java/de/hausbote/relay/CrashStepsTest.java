package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.Await;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.ChannelName;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.net.ScriptedServer;
import de.hausbote.store.Transaction;
import de.hausbote.vault.JournalPosition;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program ends after each step of the way in and of the way out, and starts again: nothing is lost, nothing is doubled,
 * and what may have left is in doubt instead of being sent twice.
 */
class CrashStepsTest {
    private static final byte[] WEBHOOK = Practice.webhook(Practice.text("wamid.1", "Guten Tag"));

    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 34\r\n\r\n{\"messages\":[{\"id\":\"wamid.late\"}]}";

    @TempDir
    Path folder;

    private Practice practice;
    private Practice ended;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        ended = practice;
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
        ended.stopWorkers();
    }

    /** The steps of the way in, each with what was done when the program ended. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum In {
        /** The provider has its 200; nothing else happened. */
        APPENDED(_ -> {}),
        /** The unit of work was under way and did not commit. */
        BEGUN(practice -> assertThrows(
                Ended.class,
                () -> practice.house().change(tx -> {
                    take(practice, tx);
                    throw new Ended();
                }))),
        /** Messages are committed; a position that did not go with them, as it always does, would double nothing. */
        COMMITTED(practice -> practice.house().change(tx -> take(practice, tx))),
        /** The position is committed with them; the journal was not told that it may forget. */
        MOVED(practice -> practice.house().change(tx -> {
            take(practice, tx);
            new PositionTable()
                    .move(
                            tx,
                            practice.house()
                                    .vault()
                                    .journal()
                                    .read(JournalPosition.START, 1)
                                    .getFirst()
                                    .position());
        }));

        private final Consumer<Practice> done;

        In(Consumer<Practice> done) {
            this.done = done;
        }

        private static Taker taker(Practice practice) {
            var ground = practice.house().ground();
            var quarantine = new Quarantine(ground.vault(), ground.audit(), ground.ids());
            return new Taker(practice.channels(), practice.desk(), quarantine);
        }

        private static void take(Practice practice, Transaction tx) {
            var taker = taker(practice);
            var batch = taker.begin(tx);
            taker.take(batch, first(practice));
            batch.end();
        }

        private static Webhook first(Practice practice) {
            return Webhook.of(practice.house()
                    .vault()
                    .journal()
                    .read(JournalPosition.START, 1)
                    .getFirst()
                    .bytes());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("INB-4")
    @Tag("INB-5")
    void whatWasAcknowledgedIsThereOnceWhereverTheProgramEnded(In step) {
        accept();
        step.done.accept(practice);

        startAgain();
        practice.startIngress();

        Await.until("all that was acknowledged", practice::taken);
        assertEquals(1, practice.count("select count(*) from message"));
        assertEquals(1, practice.count("select count(*) from conversation"));
        assertEquals(0, practice.count("select count(*) from quarantine"));
    }

    /** The steps of the way out, with what becomes of the message and how often it left. */
    enum Out {
        QUEUED("SENT", 1),
        CLAIMED("UNCERTAIN", 0),
        /** The intent stands in the ledger and the connection is there; no byte was read. */
        ANNOUNCED("UNCERTAIN", 0),
        /** The provider has every byte and says nothing. */
        SENT("UNCERTAIN", 1),
        /** The answer came and was not written down any more. */
        ANSWERED("UNCERTAIN", 1),
        SETTLED("SENT", 1);

        private final String state;
        private final int times;

        Out(String state, int times) {
            this.state = state;
            this.times = times;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("REL-18")
    void whatMayHaveLeftIsInDoubtAndNothingLeavesTwice(Out step) {
        var over = new CountDownLatch(1);
        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");
        done(step, over);

        startAgain();
        over.countDown();
        practice.startOutbox();

        practice.awaitState(step.state, 1);
        practice.reply(practice.written("wamid.2", "4915550000018", "Frage"), "weiter");
        Await.until("the next message", () -> texts("weiter") == 1);
        assertEquals(step.times, texts("Antwort"));
        practice.awaitState(step.state, step.state.equals("SENT") ? 2 : 1);
    }

    private void done(Out step, CountDownLatch over) {
        switch (step) {
            case QUEUED -> {}
            case CLAIMED ->
                practice.desk()
                        .conversations()
                        .claim(practice.account().id(), practice.house().now());
            case ANNOUNCED -> {
                practice.provider().next((_, _) -> await(over));
                practice.startOutbox();
                Await.until(
                        "the intent",
                        () -> practice.count("select count(*) from ledger_entry where step = 'INTENT'") == 1);
            }
            case SENT -> {
                practice.provider().next(ScriptedServer.silence());
                practice.startOutbox();
                Await.until("the bytes", () -> practice.wire().size() == 1);
            }
            case ANSWERED -> {
                practice.provider().next((server, socket) -> {
                    ScriptedServer.hangUp().play(server, socket);
                    await(over);
                    socket.getOutputStream().write(ANSWER.getBytes(UTF_8));
                });
                practice.startOutbox();
                Await.until("the bytes", () -> practice.wire().size() == 1);
            }
            case SETTLED -> {
                practice.startOutbox();
                practice.awaitState("SENT", 1);
            }
        }
    }

    @Test
    void aReportSettlesWhatIsInDoubtAfterTheStart() {
        var over = new CountDownLatch(1);
        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");
        done(Out.SENT, over);
        startAgain();
        practice.startOutbox();
        practice.awaitState("UNCERTAIN", 1);
        var callback =
                practice.wire().getFirst().text().replaceAll(".*\"biz_opaque_callback_data\":\"([^\"]*)\".*", "$1");

        practice.house()
                .change(tx -> practice.desk()
                        .conversations()
                        .report(
                                tx,
                                practice.account(),
                                new StatusReported(
                                        Practice.ROUTE,
                                        new ProviderId("wamid.told"),
                                        DeliveryState.DELIVERED,
                                        practice.house().now(),
                                        callback,
                                        Reason.NONE)));

        practice.awaitState("DELIVERED", 1);
        assertEquals(1, texts("Antwort"));
    }

    private void accept() {
        var signatures = List.of(IntakeTest.signed(Practice.SECRET, WEBHOOK));
        assertEquals(
                IntakeAnswer.ACCEPTED,
                practice.intake().accept(HookPlace.of(ChannelName.WHATSAPP), WEBHOOK, signatures));
    }

    private void startAgain() {
        practice = practice.afterItsEnd();
    }

    private long texts(String text) {
        return practice.wire().stream()
                .filter(request -> request.text().contains("\"body\":\"" + text + "\""))
                .count();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program ended here. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
