package de.hausbote.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SharePageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Pattern ROW = Pattern.compile("(?m)^ *\\d{1,2} ([a-z]{4,8} ){4}\\d{3}$");

    @TempDir
    Path folder;

    private DividedHouse house;

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void germanPageSaysWhatItIs() throws IOException {
        var text = text(new SharePage(PageLanguage.GERMAN, "Stadt Überlingen", DAY).of(house.share(2)));

        for (var said : new String[] {
            "Schlüsselanteil",
            "Stadt Überlingen",
            "Béla",
            "2 von 3, 2 werden gebraucht",
            "2 vom 25. November 2026",
            "Unterschrift",
            HouseTag.of(house.house).toString()
        }) {
            assertTrue(text.contains(said), said);
        }
    }

    @Test
    void englishPageOfTheKitSaysThatItOpensAlone() throws IOException {
        var text = text(new SharePage(PageLanguage.ENGLISH, "", DAY).of(house.kit()));

        assertTrue(text.contains("Recovery key"));
        assertTrue(text.contains("opens alone"));
        assertTrue(text.contains("25 November 2026"));
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void wordsOnThePaperAreTheShare(PageLanguage language) throws IOException {
        var share = house.share(1);

        var rows = ROW.matcher(text(new SharePage(language, "", DAY).of(share)))
                .results()
                .map(row -> row.group().strip())
                .collect(Collectors.joining("\n"));

        assertArrayEquals(share.part(), ShareWords.read(rows).part());
    }

    @Test
    void letterThatTheFontLacksLosesItsMark() throws IOException {
        var share = new Share(
                ShareKind.SHARE,
                HouseTag.of(house.house),
                1,
                2,
                3,
                new CustodianName("\u0141ukasz \u0160ime\u010dek \u6f22"),
                house.share(1).part());

        assertTrue(text(new SharePage(PageLanguage.ENGLISH, "", DAY).of(share)).contains("Lukasz \u0160imecek ?"));
    }

    @Test
    void nothingIsLeftOnTheMachine() {
        new SharePage(PageLanguage.ENGLISH, "", DAY).of(house.share(1));

        assertFalse(Files.exists(Path.of(System.getProperty("pdfbox.fontcache"), ".pdfbox.cache")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        }
    }
}
