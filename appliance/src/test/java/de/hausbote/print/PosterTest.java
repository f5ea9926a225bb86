package de.hausbote.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A poster says what it was told on one page of the right size. */
class PosterTest {
    private static final Pattern CHEQUERED = new Pattern() {
        @Override
        public int size() {
            return 21;
        }

        @Override
        public boolean dark(int column, int row) {
            return (column + row) % 2 == 0;
        }
    };

    @ParameterizedTest
    @EnumSource
    void everythingStandsOnOnePage(Paper paper) throws IOException {
        var poster = new Poster(
                "de",
                "Schreiben Sie uns",
                "Fragen zu Terminen beantworten wir im Messenger, den Sie schon haben, und das gern und zügig.",
                CHEQUERED,
                "Mit der Kamera öffnen",
                "https://chat.klinik.example/w/0NHWTZCMHJV2AHY2K9RHQEQZ0Q?l=de",
                List.of("Montag bis Freitag\n8 bis 17 Uhr", "Łódź: +49 30 1234567"));

        try (var document = Loader.loadPDF(poster.on(paper))) {
            var wanted = paper == Paper.A4 ? PDRectangle.A4 : PDRectangle.A5;
            assertEquals(1, document.getNumberOfPages());
            assertEquals(wanted.getWidth(), document.getPage(0).getMediaBox().getWidth());
            assertEquals("de", document.getDocumentCatalog().getLanguage());
            var words = new PDFTextStripper().getText(document);
            for (var said : List.of("Schreiben Sie uns", "zügig.", "Kamera öffnen", "?l=de", "8 bis 17 Uhr", "Lódz")) {
                assertTrue(words.contains(said), said);
            }
        }
    }
}
