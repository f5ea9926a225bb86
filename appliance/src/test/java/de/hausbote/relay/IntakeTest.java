package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelName;
import de.hausbote.vault.JournalPosition;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("INB-1")
class IntakeTest {
    private static final byte[] BODY =
            Practice.webhook(Practice.text("wamid.1", "Gr\\u00fc\\u00dfe \\ud83d\\ude00 und echtes 😀"));

    @TempDir
    Path folder;

    private Practice practice;
    private Intake intake;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        intake = practice.intake();
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    void aSignedBodyIsKeptAsItCame() {
        assertEquals(IntakeAnswer.ACCEPTED, accept(BODY, signed(Practice.SECRET, BODY)));

        var kept = practice.house().vault().journal().read(JournalPosition.START, 10);
        assertEquals(1, kept.size());
        assertEquals(
                new String(BODY, UTF_8),
                new String(Webhook.of(kept.getFirst().bytes()).body(), UTF_8));
    }

    @Test
    void theDigitsMayBeUpperCase() {
        var upper = "sha256=" + signed(Practice.SECRET, BODY).substring(7).toUpperCase(Locale.ROOT);

        assertEquals(IntakeAnswer.ACCEPTED, accept(BODY, upper));
    }

    @Test
    @Tag("INB-3")
    void anyAccountsSecretOfTheChannelCounts() {
        assertEquals(IntakeAnswer.ACCEPTED, accept(BODY, signed("app-secret-of-Service", BODY)));
    }

    @Test
    void everythingElseIsForgedAndNothingIsKept() {
        var right = signed(Practice.SECRET, BODY);
        var digits = right.substring(7);
        Stream.of(
                        List.<String>of(),
                        List.of(""),
                        List.of(digits),
                        List.of("sha256="),
                        List.of("sha1=" + digits.substring(24)),
                        List.of("sha512=" + digits + digits),
                        List.of("SHA256=" + digits),
                        List.of("sha256=" + digits.substring(1)),
                        List.of("sha256=" + digits + "0"),
                        List.of("sha256=" + digits + " "),
                        List.of(" sha256=" + digits),
                        List.of("sha256=" + "g".repeat(64)),
                        List.of("sha256=" + "0".repeat(64)),
                        List.of(signed("another-secret", BODY)),
                        List.of(right + "," + right),
                        List.of(right, right),
                        List.of("sha256=" + "0".repeat(64), right))
                .forEach(signatures -> assertEquals(
                        IntakeAnswer.FORGED, intake.accept(HookPlace.of(ChannelName.WHATSAPP), BODY, signatures)));

        assertEquals(
                0,
                practice.house()
                        .vault()
                        .journal()
                        .read(JournalPosition.START, 10)
                        .size());
    }

    @Test
    void oneFlippedBitIsForged() {
        var right = signed(Practice.SECRET, BODY);
        for (var at = 0; at < BODY.length; at += 7) {
            var flipped = BODY.clone();
            flipped[at] ^= 1;

            assertEquals(IntakeAnswer.FORGED, accept(flipped, right));
        }
    }

    @Test
    void aChannelThatNobodySpeaksIsForged() {
        var signatures = List.of(signed(Practice.SECRET, BODY));

        assertEquals(
                IntakeAnswer.FORGED, intake.accept(HookPlace.of(new ChannelName("carrier-pigeon")), BODY, signatures));
        assertTrue(intake.proofHeader(HookPlace.of(new ChannelName("carrier-pigeon")))
                .isEmpty());
    }

    @Test
    @Tag("INB-10")
    void aBodyLargerThanAnybodySendsIsRefused() {
        var large = new byte[Intake.LARGEST_BODY + 1];

        assertEquals(IntakeAnswer.TOO_LARGE, accept(large, signed(Practice.SECRET, large)));
    }

    @Test
    void theVerifyTokenOfAnAccountIsKnownAgain() {
        assertTrue(intake.verifies(HookPlace.of(ChannelName.WHATSAPP), Practice.VERIFY));
        assertFalse(intake.verifies(HookPlace.of(ChannelName.WHATSAPP), ""));
        assertFalse(intake.verifies(HookPlace.of(ChannelName.WHATSAPP), Practice.VERIFY + "x"));
        assertFalse(intake.verifies(HookPlace.of(new ChannelName("carrier-pigeon")), Practice.VERIFY));
    }

    private IntakeAnswer accept(byte[] body, String signature) {
        return intake.accept(HookPlace.of(ChannelName.WHATSAPP), body, List.of(signature));
    }

    static String signed(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
