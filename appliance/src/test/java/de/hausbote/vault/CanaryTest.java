package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks what goes into the vault, and looks for the marks in every file it leaves. */
@Tag("KEY-1")
final class CanaryTest {
    private static final String CANARY = "KanarienvogelQ7x";

    @TempDir
    Path folder;

    private VaultSettings settings;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder);
    }

    @Test
    void noMarkIsFoundWhileOpenNorAfterwards() throws IOException {
        try (var vault = Vault.open(settings)) {
            var text = CANARY.repeat(1000);
            var contact = vault.contact(new byte[16], vault.newContactKey(new byte[16]));
            vault.files("media").write(contact, new ByteArrayInputStream(text.getBytes(UTF_8)), 1 << 20);
            vault.files("media").write(vault.seal(Purpose.MEDIA), new ByteArrayInputStream(encoded(text)), 1 << 20);
            vault.intake().append(text.getBytes(UTF_8));
            vault.intake().append(encoded(text));
            vault.hooks().put("whatsapp", "desk", List.of(CANARY.toCharArray()), CANARY.toCharArray());
            assertNoMark();
        }
        assertNoMark();
    }

    @Test
    void noSealedValueShowsAMark() {
        try (var vault = Vault.open(settings)) {
            var place = Place.of("message", "content", new byte[16]);
            var contact = vault.contact(new byte[16], vault.newContactKey(new byte[16]));

            assertNoMark("contact", contact.sealText(place, CANARY.repeat(10)));
            assertNoMark("staff", vault.sealText(Purpose.STAFF, place, CANARY.repeat(10)));
            assertNoMark("hash", vault.blind(CANARY, CANARY));
        }
    }

    private static byte[] encoded(String text) {
        return Base64.getEncoder().encode(text.getBytes(UTF_8));
    }

    private void assertNoMark() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertNoMark(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void assertNoMark(String where, byte[] bytes) {
        for (var mark : marks()) {
            assertFalse(Bytes.hold(bytes, mark), where);
        }
    }

    /** The mark as text in three encodings, and as base64 at each of the three offsets. */
    private static List<byte[]> marks() {
        var marks =
                new ArrayList<>(List.of(CANARY.getBytes(UTF_8), CANARY.getBytes(UTF_16LE), CANARY.getBytes(UTF_16BE)));
        for (var before : List.of("", "x", "xx")) {
            var encoded = encoded(before + CANARY);
            marks.add(Arrays.copyOfRange(encoded, 4, encoded.length - 4));
        }
        return marks;
    }
}
