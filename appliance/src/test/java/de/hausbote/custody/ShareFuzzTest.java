package de.hausbote.custody;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Fuzz;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readers of shares meet anything at all: they refuse in their own words, and never break. */
@Tag("KEY-2")
class ShareFuzzTest {
    @TempDir
    Path folder;

    private final Fuzz fuzz = fuzz();
    private final Random random = new Random(fuzz.seed());
    private DividedHouse house;

    Fuzz fuzz() {
        return new Fuzz(Duration.ofMillis(500), 17);
    }

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void fileOfAShare() {
        var whole = house.file(house.share(1));
        fed(() -> ShareFile.parsed(mutated(whole)));
    }

    /** With a right sum, so that what lies behind it is reached as well. */
    @Test
    void openingAForgedFile() {
        var whole = house.file(house.share(1));
        var body = Arrays.copyOf(whole, whole.length - Checksum.LENGTH);
        fed(() -> {
            var changed = mutated(body);
            var forged = Arrays.copyOf(changed, changed.length + Checksum.LENGTH);
            System.arraycopy(Checksum.of(changed), 0, forged, changed.length, Checksum.LENGTH);
            return ShareFile.parsed(forged).open(DividedHouse.PASSPHRASE, house.seal);
        });
    }

    @Test
    void wordsOfAShare() {
        var text = ShareWords.text(house.share(2), PageLanguage.ENGLISH);
        fed(() -> ShareWords.read(mutated(text)));
    }

    /** Also what stands behind the seal is read with care: another program of ours may have written it. */
    @Test
    void whatTheHouseKnows() {
        var whole = CustodyForm.written(house.division.custody());
        fed(() -> CustodyForm.read(mutated(whole)));
    }

    private void fed(Supplier<?> meal) {
        fuzz.feed(() -> {
            try {
                var _ = meal.get();
            } catch (ShareRefusedException | CustodyBrokenException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() < 200);
            }
        });
    }

    private byte[] mutated(byte[] content) {
        var changed = content.clone();
        for (var times = random.nextInt(4); times >= 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] content) {
        var at = random.nextInt(content.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(content, at);
            case 1 -> Arrays.copyOf(content, content.length + random.nextInt(300));
            case 2 -> bytes(random.nextInt(2 * content.length + 1));
            case 3 -> filled(content, at);
            default -> flipped(content);
        };
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] filled(byte[] content, int from) {
        var changed = content.clone();
        Arrays.fill(changed, from, from + random.nextInt(content.length - from + 1), (byte) random.nextInt(256));
        return changed;
    }

    private byte[] flipped(byte[] content) {
        var changed = content.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return changed;
    }

    private String mutated(String text) {
        var letters = new StringBuilder(text);
        for (var times = random.nextInt(6); times >= 0; times--) {
            var at = random.nextInt(letters.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> letters.setLength(at);
                case 1 -> letters.insert(at, Character.toString(random.nextInt(0x2FFF)));
                case 2 -> letters.insert(at, " " + random.nextInt());
                default -> letters.insert(at, text, 0, random.nextInt(text.length()));
            }
        }
        return letters.toString();
    }
}
