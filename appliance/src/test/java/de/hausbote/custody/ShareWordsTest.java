package de.hausbote.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.custody.ShareRefusedException.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("KEY-5")
final class ShareWordsTest {
    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private DividedHouse house;

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void wordsTellWhatTheShareIs(PageLanguage language) {
        var share = house.share(2);

        var read = ShareWords.read(ShareWords.text(share, language));

        assertArrayEquals(share.part(), read.part());
        assertEquals(ShareKind.SHARE, read.kind());
        assertEquals(HouseTag.of(house.house), read.house());
        assertEquals(List.of(2, 2, 3, 2), List.of(read.generation(), read.threshold(), read.count(), read.number()));
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void wordsOfTheRecoveryKitAreTheRootKey(PageLanguage language) {
        var read = ShareWords.read(ShareWords.text(house.kit(), language));

        try (var root = RecoveryKit.root(read)) {
            assertTrue(house.fits(root));
        }
    }

    @Test
    void peopleTypeInTheirOwnWay() {
        var share = house.share(1);
        var short4 = rows(share).stream()
                .map(row -> row.stream()
                        .map(token -> token.substring(0, Math.min(4, token.length())))
                        .toList())
                .toList();
        var numbered = new StringBuilder();
        for (var at = 0; at < short4.size(); at++) {
            numbered.append(at + 1)
                    .append(".  ")
                    .append(String.join(" -\t", short4.get(at)))
                    .append("  ");
        }

        for (var typed : List.of(
                text(short4),
                numbered.toString(),
                text(rows(share)).toUpperCase(Locale.ROOT).replace("\n", " "))) {
            assertArrayEquals(share.part(), ShareWords.read(typed).part());
        }
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everySingleWrongWordIsFoundInItsRow(PageLanguage language) {
        var words = WordList.of(language).words();
        var rows = rows(house.share(3), language);

        for (var row = 0; row < ShareWords.ROWS; row++) {
            for (var at = 0; at < WordRow.WORDS; at++) {
                for (var times = 0; times < 12; times++) {
                    var other = words.get(random.nextInt(words.size()));
                    if (!other.equals(rows.get(row).get(at))) {
                        assertDamaged(row + 1, with(rows, row, at, other));
                    }
                }
                assertDamaged(row + 1, with(rows, row, at, rows.get(row).get(at) + "x"));
                assertDamaged(row + 1, with(rows, row, at, rows.get(row).get(at).substring(0, 3)));
                assertDamaged(row + 1, with(rows, row, at, "ümlaut"));
            }
        }
    }

    @Test
    void everyWrongCheckNumberIsFoundInItsRow() {
        var rows = rows(house.share(3));

        for (var row = 0; row < ShareWords.ROWS; row++) {
            var right = Integer.parseInt(rows.get(row).getLast());
            assertDamaged(row + 1, with(rows, row, WordRow.WORDS, String.valueOf((right + 1) % 257)));
            assertDamaged(row + 1, with(rows, row, WordRow.WORDS, String.valueOf(right + 257)));
        }
    }

    @Test
    void twoWordsThatChangedPlacesAreFound() {
        var rows = rows(house.share(1));

        for (var row = 0; row < ShareWords.ROWS; row++) {
            for (var one = 0; one < WordRow.WORDS; one++) {
                for (var other = one + 1; other < WordRow.WORDS; other++) {
                    var swapped = new ArrayList<>(rows.get(row));
                    Collections.swap(swapped, one, other);
                    if (!swapped.equals(rows.get(row))) {
                        var changed = new ArrayList<>(rows);
                        changed.set(row, swapped);
                        assertDamaged(row + 1, changed);
                    }
                }
            }
        }
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        var rows = rows(house.share(1));

        for (var one = 0; one < ShareWords.ROWS; one++) {
            for (var other = one + 1; other < ShareWords.ROWS; other++) {
                var changed = new ArrayList<>(rows);
                Collections.swap(changed, one, other);
                assertDamaged(one + 1, changed);
            }
        }
    }

    @Test
    void missingRowsAndWordsAreFound() {
        var rows = rows(house.share(1));

        for (var row = 0; row < ShareWords.ROWS - 1; row++) {
            var without = new ArrayList<>(rows);
            without.remove(row);
            assertDamaged(row + 1, without);
            var shorter = new ArrayList<>(rows);
            shorter.set(row, rows.get(row).subList(1, 5));
            assertDamaged(row + 1, shorter);
        }
        var last = assertThrows(ShareRefusedException.class, () -> ShareWords.read(text(rows.subList(0, 11))));
        assertEquals(List.of(Code.MISSING_ROW, 12), List.of(last.code(), last.row()));
    }

    @Test
    void rowsOfTwoSharesDoNotGoTogether() {
        var mixed = new ArrayList<>(rows(house.share(1)));
        mixed.set(7, rows(house.share(2)).get(7));

        var refused = assertThrows(ShareRefusedException.class, () -> ShareWords.read(text(mixed)));

        assertEquals(Code.DAMAGED, refused.code());
    }

    @Test
    void otherTextIsNoShare() {
        for (var typed : List.of("", " \n", "1", "Sehr geehrte Damen und Herren", "x".repeat(20_000))) {
            assertThrows(ShareRefusedException.class, () -> ShareWords.read(typed));
        }
    }

    private void assertDamaged(int row, List<List<String>> rows) {
        var refused = assertThrows(ShareRefusedException.class, () -> ShareWords.read(text(rows)));

        assertEquals(List.of(Code.DAMAGED_ROW, row), List.of(refused.code(), refused.row()));
    }

    private static List<List<String>> rows(Share share) {
        return rows(share, PageLanguage.GERMAN);
    }

    private static List<List<String>> rows(Share share, PageLanguage language) {
        return ShareWords.text(share, language)
                .lines()
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .toList();
    }

    private static List<List<String>> with(List<List<String>> rows, int row, int at, String token) {
        var tokens = new ArrayList<>(rows.get(row));
        tokens.set(at, token);
        var changed = new ArrayList<>(rows);
        changed.set(row, tokens);
        return changed;
    }

    private static String text(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(row -> String.join(" ", row)).toList());
    }
}
