package de.hausbote.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.custody.ShareRefusedException.Code;
import de.hausbote.custody.Unsealing.Outcome;
import de.hausbote.vault.HouseId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-5")
final class UnsealingTest {
    private static final char[] WRONG = "falsch Pferd Batterie".toCharArray();

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private DividedHouse house;
    private Unsealing unsealing;

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder);
        unsealing = unsealing(house.division.custody());
    }

    @AfterEach
    void close() {
        unsealing.close();
        house.close();
    }

    private Unsealing unsealing(Custody custody) {
        return new Unsealing(custody, house.house, house.host, house.seal, clock);
    }

    @Test
    void twoOfThreeOpenTheHouseOnce() {
        unsealing.giveFile(house.file(house.share(1)), DividedHouse.PASSPHRASE);

        var outcome = unsealing.giveWords(ShareWords.text(house.share(3), PageLanguage.ENGLISH));

        assertOpens(outcome);
        assertRefused(Code.NOT_NEEDED, 2, () -> unsealing.give(house.share(2)));
    }

    @Test
    void oneShareOpensNothingAndSaysWhoIsMissing() {
        var outcome = assertInstanceOf(Outcome.Waiting.class, unsealing.give(house.share(2)));

        assertEquals(List.of("Béla"), names(outcome.standing().given()));
        assertEquals(List.of("Ada", "Çelik"), names(outcome.standing().missing()));
        assertEquals(1, outcome.standing().left());
    }

    @Test
    void sameCustodianTwiceOpensNothing() {
        unsealing.give(house.share(2));

        assertRefused(Code.SAME_CUSTODIAN, 2, () -> unsealing.give(house.share(2)));
        assertRefused(
                Code.SAME_CUSTODIAN, 2, () -> unsealing.giveFile(house.file(house.share(2)), DividedHouse.PASSPHRASE));
        assertEquals(1, unsealing.standing().left());
    }

    @Test
    void recoveryKitOpensAlone() {
        assertOpens(unsealing.giveFile(house.file(house.kit()), DividedHouse.PASSPHRASE));
    }

    @Test
    void wordsOfTheRecoveryKitOpenAHouseWithoutCustodians() {
        try (var division = house.divider(3).unattended(house.root);
                var alone = unsealing(division.custody())) {
            assertRefused(Code.STALE, 1, () -> alone.give(house.share(1)));
            assertOpens(alone.giveWords(ShareWords.text(division.kit(), PageLanguage.GERMAN)));
        }
    }

    @Test
    void shareOfAnotherHouseIsRefused() {
        var part = house.share(1).part();
        var foreign = new HouseId(new byte[HouseId.LENGTH]);
        var share = new Share(ShareKind.SHARE, HouseTag.of(foreign), 2, 2, 3, DividedHouse.NAMES.getFirst(), part);
        var content = ShareFile.written(share, foreign, DividedHouse.PASSPHRASE, house.seal);

        assertRefused(Code.OTHER_HOUSE, 1, () -> unsealing.giveFile(content, DividedHouse.PASSPHRASE));
        assertRefused(Code.OTHER_HOUSE, 1, () -> unsealing.give(share));
    }

    @Test
    void shareFromBeforeTheHouseWasDividedAnewIsRefused() {
        try (var anew = house.divided(house.root, 3);
                var later = unsealing(anew.custody())) {
            var old = house.file(house.share(1));

            assertRefused(Code.STALE, 1, () -> later.giveFile(old, DividedHouse.PASSPHRASE));
            assertRefused(Code.STALE, 2, () -> later.give(house.share(2)));
            assertRefused(Code.STALE, 0, () -> later.give(house.kit()));
            assertRefused(Code.NEWER, 1, () -> unsealing.give(anew.shares().getFirst()));
        }
    }

    @Test
    void shareThatWasNotMadeWithTheOthersIsRefused() {
        try (var other = house.divided(house.root, 2)) {
            assertRefused(Code.FOREIGN, 1, () -> unsealing.give(other.shares().getFirst()));
        }
        assertEquals(2, unsealing.standing().left());
    }

    @Test
    void damagedWordNamesItsRow() {
        var text = ShareWords.text(house.share(1), PageLanguage.GERMAN).replaceFirst("^[a-z]+", "haus");

        var refused = assertThrows(ShareRefusedException.class, () -> unsealing.giveWords(text));

        assertEquals(List.of(Code.DAMAGED_ROW, 1), List.of(refused.code(), refused.row()));
    }

    @Test
    void wrongPassphrasesMakeOneShareSlowAndNoOther() {
        var first = house.file(house.share(1));
        var waits = new long[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300};

        for (var wait : waits) {
            var refused = assertRefused(Code.WRONG_PASSPHRASE, 1, () -> unsealing.giveFile(first, WRONG));
            assertEquals(Duration.ofSeconds(wait), refused.waiting());
            clock.advance(Duration.ofSeconds(wait).minusMillis(1));
            assertRefused(Code.WAIT, 1, () -> unsealing.giveFile(first, DividedHouse.PASSPHRASE));
            clock.advance(Duration.ofMillis(1));
        }
        unsealing.giveFile(house.file(house.share(2)), DividedHouse.PASSPHRASE);
        assertOpens(unsealing.giveFile(first, DividedHouse.PASSPHRASE));
    }

    @Test
    void manyGuessesAtOnceAreOneGuess() throws Exception {
        var content = house.file(house.share(1));
        var guess = (Callable<Code>)
                () -> assertThrows(ShareRefusedException.class, () -> unsealing.giveFile(content, WRONG))
                        .code();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = threads.invokeAll(Collections.nCopies(8, guess)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertEquals(1, codes.stream().filter(Code.WRONG_PASSPHRASE::equals).count());
            assertEquals(7, codes.stream().filter(Code.WAIT::equals).count());
        }
    }

    @Test
    void rightPassphraseForgetsTheWrongOnes() {
        var content = house.file(house.share(1));
        assertRefused(Code.WRONG_PASSPHRASE, 1, () -> unsealing.giveFile(content, WRONG));
        clock.advance(Duration.ofSeconds(2));

        unsealing.giveFile(content, DividedHouse.PASSPHRASE);
        unsealing.forget();

        var refused = assertRefused(Code.WRONG_PASSPHRASE, 1, () -> unsealing.giveFile(content, WRONG));
        assertEquals(Duration.ofSeconds(2), refused.waiting());
    }

    @Test
    void sharesAreForgottenAfterAQuarterOfAnHourWithoutANewOne() {
        var share = house.share(1);
        unsealing.give(share);

        clock.advance(Unsealing.MEMORY.minusSeconds(1));
        unsealing.forgetIfIdle();
        assertEquals(1, unsealing.standing().left());
        clock.advance(Duration.ofSeconds(1));
        unsealing.forgetIfIdle();

        assertEquals(2, unsealing.standing().left());
        assertEquals(0, share.part()[1] | share.part()[2] | share.part()[3]);
        assertInstanceOf(Outcome.Waiting.class, unsealing.give(house.share(2)));
    }

    @Test
    void refusalsSayNothingOfTheShare() {
        var share = house.share(1);
        unsealing.give(house.share(1));

        var refused = assertRefused(Code.SAME_CUSTODIAN, 1, () -> unsealing.give(share));

        assertTrue(!refused.remedy().contains("Ada"));
        assertEquals("[redacted]", share.toString());
        assertEquals(0, share.part()[1] | share.part()[2] | share.part()[3]);
    }

    private void assertOpens(Outcome outcome) {
        try (var root = assertInstanceOf(Outcome.Complete.class, outcome).root()) {
            assertTrue(house.fits(root));
        }
    }

    private static ShareRefusedException assertRefused(Code code, int custodian, Executable giving) {
        var refused = assertThrows(ShareRefusedException.class, giving);
        assertEquals(code, refused.code());
        assertEquals(custodian, refused.custodian());
        return refused;
    }

    private static List<String> names(List<Custodian> custodians) {
        return custodians.stream().map(each -> each.name().text()).toList();
    }
}
