package de.hausbote.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardTest extends WithAServer {
    @Test
    @Tag("REL-4")
    void theBytesOnTheWireAreTheCallersAndNoOthers() {
        outward.call(post(SMALL), new Line());

        assertEquals(head(SMALL), server.received().getFirst().head());
        assertArrayEquals(SMALL, server.received().getFirst().body());
    }

    @Test
    void anAnswerTellsWhomItCameFrom() {
        server.next(ScriptedServer.answer(200, "{\"ok\":true}"));

        var answered = (Exchange.Answered) outward.call(post(SMALL), new Line());

        assertEquals(200, answered.status());
        assertEquals("{\"ok\":true}", new String(answered.body(), UTF_8));
        assertEquals("127.0.0.1 " + server.port(), answered.peer().address());
        assertEquals("TLSv1.3", answered.peer().protocol());
        assertEquals(64, answered.peer().keyHash().length());
    }

    @Test
    @Tag("REL-15")
    void aRedirectIsAnAnswerAndNothingIsFollowed() {
        server.next(ScriptedServer.raw(
                "HTTP/1.1 302 Found\r\nLocation: https://simulator.localhost/x\r\nContent-Length: 0\r\n\r\n"));

        var answered = (Exchange.Answered) outward.call(post(SMALL), new Line());

        assertEquals(302, answered.status());
        assertEquals(1, server.received().size());
    }

    @Test
    void aBodyInPiecesIsReadWhole() {
        server.next(
                ScriptedServer.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));

        var answered = (Exchange.Answered) outward.call(post(SMALL), new Line());

        assertEquals("abcde", new String(answered.body(), UTF_8));
    }

    @Nested
    class WhenTheRequestCannotHaveBeenActedUpon {
        @Test
        void nobodyListens() throws IOException {
            var unused = new ServerSocket(0);
            unused.close();

            notSent(Fault.NOT_CONNECTED, call(new Destination("simulator.localhost", unused.getLocalPort(), pin())));
        }

        @Test
        void theCertificateIsAnother(@TempDir Path other) {
            try (var stranger = ScriptedServer.start(other, "simulator.localhost")) {
                notSent(
                        Fault.CERTIFICATE_REFUSED,
                        call(new Destination(
                                "simulator.localhost", server.port(), new Trust.Pinned(stranger.certificate()))));
            }
            assertTrue(server.received().isEmpty());
        }

        @Test
        void theOtherSideSpeaksNoTls() throws IOException {
            try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> greet(plain));

                var result = call(new Destination("simulator.localhost", plain.getLocalPort(), pin()));

                assertInstanceOf(Exchange.NotSent.class, result);
            }
        }

        @Test
        void theConnectionBreaksInTheMiddleOfALargeBody() {
            server.next(ScriptedServer.hangUpAtOnce());

            assertInstanceOf(Exchange.NotSent.class, outward.call(post(new byte[20 << 20]), new Line()));
        }

        @Test
        void theNameLeadsElsewhere() {
            notSent(Fault.NAME_REFUSED, call(new Destination("graph.facebook.com", server.port(), pin())));
            notSent(Fault.NAME_REFUSED, call(new Destination("127.0.0.1", server.port(), new Trust.Authorities())));
        }

        private void greet(ServerSocket plain) {
            try (var socket = plain.accept()) {
                socket.getOutputStream().write("220 hello\r\n".getBytes(US_ASCII));
                socket.getInputStream().read();
            } catch (IOException gone) {
                // The client went away.
            }
        }
    }

    @Nested
    class WhenTheRequestLeft {
        @Test
        void noAnswerMeansThatNobodyKnows() {
            server.next(ScriptedServer.hangUp());

            unknown(Fault.BROKEN);
        }

        @Test
        void silenceEndsByItself() {
            server.next(ScriptedServer.silence());

            unknown(Fault.TIMEOUT);
        }

        @Test
        void anAnswerDropByDropEndsWithTheTimeForEverything() {
            server.next((provider, socket) -> {
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(US_ASCII));
                for (var drop = 0; drop < 900; drop++) {
                    socket.getOutputStream().write('x');
                    LockSupport.parkNanos(50_000_000);
                }
            });

            unknown(Fault.TIMEOUT);
        }

        @Test
        void anAnswerThatBreaksOffIsNone() {
            server.next(ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc"));

            unknown(Fault.BROKEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Content-Length: 1001\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
        void anAnswerLargerThanAllowedIsNotTaken(String rest) {
            var body = "400\r\n" + "x".repeat(0x400) + "\r\n400\r\n" + "x".repeat(0x400) + "\r\n0\r\n\r\n";
            server.next(ScriptedServer.raw("HTTP/1.1 200 OK\r\n" + rest + body));

            unknown(Fault.ANSWER_TOO_LARGE);
        }

        @Test
        void anAnswerThatIsNoHttpIsNone() {
            server.next(ScriptedServer.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n"));

            assertInstanceOf(Exchange.Unknown.class, outward.call(post(SMALL), new Line()));
        }

        @Test
        @Tag("REL-20")
        void aCutLineEndsTheCallUnderWay() {
            server.next(ScriptedServer.silence());
            var line = new Line();
            var result = new AtomicReference<Exchange>();
            var caller = Thread.ofVirtual()
                    .start(() -> result.set(outward.call(
                            new Call(practice(), head(SMALL).getBytes(US_ASCII), SMALL, Limits.SMALL), line)));
            Await.until("the request", () -> !server.received().isEmpty());

            line.cut();

            Await.until("the end of the call", Duration.ofSeconds(5), () -> !caller.isAlive());
            assertEquals(
                    Fault.CUT,
                    assertInstanceOf(Exchange.Unknown.class, result.get()).fault());
        }

        private void unknown(Fault fault) {
            var result = assertInstanceOf(Exchange.Unknown.class, outward.call(post(SMALL), new Line()));
            assertEquals(fault, result.fault());
        }
    }

    private Exchange call(Destination to) {
        return outward.call(small(to), new Line());
    }

    private Call post(byte[] body) {
        return new Call(practice(), head(body).getBytes(US_ASCII), body, LIMITS);
    }

    private Destination practice() {
        return new Destination("simulator.localhost", server.port(), pin());
    }

    private Trust pin() {
        return new Trust.Pinned(server.certificate());
    }
}
