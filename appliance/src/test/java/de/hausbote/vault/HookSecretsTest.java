package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-15")
final class HookSecretsTest {
    private static final String SECRET = "0f2a7c4d9b8e1f3a5c6d7e8f90a1b2c3";
    private static final byte[] BODY = "{\"text\":\"Gr\\u00fc\\u00dfe 👋\"}".getBytes(UTF_8);

    @TempDir
    Path folder;

    private VaultSettings settings;
    private HookSecrets hooks;

    @BeforeEach
    void open() {
        settings = PreparedVault.in(folder);
        hooks = reopened();
    }

    /** As after a restart, with the vault locked: there is no root key. */
    private HookSecrets reopened() {
        return HookSecrets.opened(Folder.made(settings.vaultFolder()), new RecordCipher(new SecureRandom()));
    }

    private static byte[] mac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static List<char[]> secrets(String... secrets) {
        return Arrays.stream(secrets).map(String::toCharArray).toList();
    }

    @Test
    @Tag("INB-1")
    void trueSignatureIsKnown() {
        hooks.put("whatsapp", "desk", secrets(SECRET), "token".toCharArray());

        assertTrue(hooks.signed("whatsapp", BODY, mac(SECRET, BODY)));
    }

    @Test
    @Tag("KEY-14")
    void everySecretGivesTheSameSignatureAsTheStandardOne() {
        var tampering = new Tampering(21);
        for (var length = 1; length < 200; length++) {
            var secret = "äx€👋y".repeat(length).substring(0, length).replaceAll("[\\ud800-\\udfff]", "z");
            var body = tampering.bytes(tampering.upTo(5000));

            assertArrayEquals(
                    mac(secret, body), HmacStates.of(secret.toCharArray()).mac(body));
        }
    }

    @Test
    @Tag("INB-1")
    void falseSignatureIsNot() {
        hooks.put("whatsapp", "desk", secrets(SECRET), "token".toCharArray());
        var mac = mac(SECRET, BODY);

        for (var bit = 0; bit < mac.length * Byte.SIZE; bit++) {
            var flipped = mac.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertFalse(hooks.signed("whatsapp", BODY, flipped));
        }
        assertFalse(hooks.signed("whatsapp", BODY, new byte[0]));
        assertFalse(hooks.signed("whatsapp", BODY, Arrays.copyOf(mac, 31)));
        assertFalse(hooks.signed("whatsapp", BODY, Arrays.copyOf(mac, 33)));
        assertFalse(hooks.signed("whatsapp", new Tampering(22).flipped(BODY), mac));
        assertFalse(hooks.signed("whatsapp", BODY, mac("another", BODY)));
        assertFalse(hooks.signed("telegram", BODY, mac));
    }

    @Test
    void nothingIsSignedWithoutASecret() {
        assertFalse(hooks.signed("whatsapp", BODY, mac("x", BODY)));
        assertThrows(IllegalArgumentException.class, () -> hooks.putSecrets("whatsapp", "desk", secrets("")));
    }

    @Test
    @Tag("INB-3")
    void twoSecretsHoldDuringARotation() {
        hooks.putSecrets("whatsapp", "desk", secrets("old secret", "new secret"));
        assertTrue(hooks.signed("whatsapp", BODY, mac("old secret", BODY)));
        assertTrue(hooks.signed("whatsapp", BODY, mac("new secret", BODY)));

        hooks.putSecrets("whatsapp", "desk", secrets("new secret"));

        assertFalse(hooks.signed("whatsapp", BODY, mac("old secret", BODY)));
        assertTrue(hooks.signed("whatsapp", BODY, mac("new secret", BODY)));
    }

    @Test
    void tokenBelongsToItsChannel() {
        hooks.putVerifyToken("whatsapp", "desk", "verify me".toCharArray());

        assertTrue(hooks.tokenMatches("whatsapp", "verify me"));
        assertFalse(hooks.tokenMatches("whatsapp", "verify mf"));
        assertFalse(hooks.tokenMatches("whatsapp", ""));
        assertFalse(hooks.tokenMatches("telegram", "verify me"));
    }

    @Test
    void oneSecretChangesWithoutTheOther() {
        hooks.put("whatsapp", "desk", secrets(SECRET), "token".toCharArray());

        hooks.putVerifyToken("whatsapp", "desk", "other".toCharArray());

        assertTrue(hooks.signed("whatsapp", BODY, mac(SECRET, BODY)));
        assertTrue(hooks.tokenMatches("whatsapp", "other"));
        assertFalse(hooks.tokenMatches("whatsapp", "token"));
    }

    @Test
    void removedAccountIsGoneAndTheOthersStay() {
        hooks.put("whatsapp", "desk", secrets(SECRET), "token".toCharArray());
        hooks.put("whatsapp", "shop", secrets("shop secret"), "shop token".toCharArray());

        hooks.remove("whatsapp", "desk");

        assertFalse(hooks.signed("whatsapp", BODY, mac(SECRET, BODY)));
        assertFalse(hooks.tokenMatches("whatsapp", "token"));
        assertTrue(hooks.signed("whatsapp", BODY, mac("shop secret", BODY)));
    }

    @Test
    void everythingIsKnownAfterARestartWhileLocked() throws IOException {
        hooks.put("whatsapp", "desk", secrets(SECRET, "second"), "token".toCharArray());
        Files.delete(settings.keyFile());

        var locked = reopened();

        assertTrue(locked.signed("whatsapp", BODY, mac(SECRET, BODY)));
        assertTrue(locked.signed("whatsapp", BODY, mac("second", BODY)));
        assertTrue(locked.tokenMatches("whatsapp", "token"));
    }

    @Test
    void hostKeyAloneYieldsNoSecret() {
        hooks.put("whatsapp", "desk", secrets(SECRET), "a verify token".toCharArray());
        var cipher = new RecordCipher(new SecureRandom());
        var vault = Folder.made(settings.vaultFolder());

        var sealed = Arrays.copyOfRange(vault.read("hooks"), 8, vault.read("hooks").length);
        var opened = cipher.open(
                _ -> Optional.of(new KeyFile(vault.file("host")).read().derived("hook secrets")),
                "host",
                Place.of("vault", "hooks", new byte[0]),
                sealed);

        var text = new String(opened, ISO_8859_1);
        assertTrue(text.contains("whatsapp"));
        assertFalse(text.contains("a verify token"));
        for (var pad : List.of(0, 0x36, 0x5c)) {
            for (var start = 0; start + 4 <= SECRET.length(); start++) {
                var part = new StringBuilder();
                SECRET.substring(start, start + 4).chars().forEach(letter -> part.append((char) (letter ^ pad)));
                assertFalse(text.contains(part), "four letters of the secret are in what the host key opens");
            }
        }
    }
}
