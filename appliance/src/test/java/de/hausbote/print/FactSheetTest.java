package de.hausbote.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.print.FactSheet.Line;
import de.hausbote.print.FactSheet.Part;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A sheet says everything, letter by letter, on as many pages as it takes. */
class FactSheetTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static FactSheet sheet(List<Part> parts) {
        return new FactSheet("de", "Nachweis", "Seite %d von %d", parts);
    }

    @Test
    void whatIsQuotedStandsThereLetterByLetter() throws IOException {
        var part = new Part(
                "Werbung: eingewilligt",
                List.of(new Line("Prüfsumme", HASH), new Line("Vermerk", "erste Zeile\nzweite Zeile")),
                "Ich möchte Werbung per WhatsApp – „jederzeit“ beendbar 👍 Łódź.",
                "Der Wortlaut ist noch der, der gezeigt wurde.");

        try (var document = Loader.loadPDF(sheet(List.of(part)).pdf())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals("de", document.getDocumentCatalog().getLanguage());
            var words = new PDFTextStripper().getText(document);
            for (var said : List.of(
                    "Nachweis",
                    "Werbung: eingewilligt",
                    HASH,
                    "zweite Zeile",
                    "Werbung per WhatsApp – „jederzeit“ beendbar [U+1F44D] [U+0141]ód[U+017A].",
                    "noch der, der gezeigt wurde",
                    "Seite 1 von 1")) {
                assertTrue(words.contains(said), said);
            }
        }
    }

    @Test
    void aLongOneGoesOnOnTheNextPageAndLosesNothing() throws IOException {
        var part = new Part("Eintrag", List.of(new Line("Weg", "schriftlich")), "Wortlaut ".repeat(60), "");

        try (var document = Loader.loadPDF(sheet(Collections.nCopies(12, part)).pdf())) {
            var pages = document.getNumberOfPages();
            assertTrue(pages > 1);
            var words = new PDFTextStripper().getText(document);
            assertEquals(12 * 60, words.split("Wortlaut", -1).length - 1);
            assertTrue(words.contains("Seite %d von %d".formatted(pages, pages)));
        }
    }

    @Test
    void aWordThatIsWiderThanThePageIsCutAndNotLost() throws IOException {
        var word = "Rindfleischetikettierung".repeat(12);

        try (var document = Loader.loadPDF(
                sheet(List.of(new Part("Eintrag", List.of(), word, ""))).pdf())) {
            var words = new PDFTextStripper().getText(document);
            assertFalse(words.contains(word));
            assertTrue(words.replaceAll("\\s", "").contains(word));
        }
    }
}
