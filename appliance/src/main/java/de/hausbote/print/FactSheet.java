package de.hausbote.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Facts on paper, one below the other, on as many pages as it takes. What is quoted stands there letter by letter: a letter
 * that the fonts lack is written by its number.
 *
 * @param language two letters
 * @param page how a page is counted, with two places: {@code Page %d of %d}
 */
public record FactSheet(String language, String title, String page, List<Part> parts) {
    private static final float SMALL = 8.5f;
    private static final float USUAL = 10;

    public FactSheet {
        parts = List.copyOf(parts);
    }

    /**
     * What belongs together.
     *
     * @param quoted words that somebody was shown, or empty
     * @param remark what is to be said of them, or empty
     */
    public record Part(String heading, List<Line> lines, String quoted, String remark) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** One fact. */
    public record Line(String name, String value) {}

    /** As a PDF file. */
    public byte[] pdf() {
        try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            document.getDocumentCatalog().setLanguage(language);
            document.getDocumentInformation().setTitle(title);
            try (var flow = new Flow(document)) {
                flow.text(title, FontName.HELVETICA_BOLD, 18);
                for (var part : parts) {
                    write(part, flow);
                }
            }
            Flow.number(document, page);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("pages in memory cannot be written", impossible);
        }
    }

    private static void write(Part part, Flow flow) throws IOException {
        flow.gap(14);
        flow.keep(60);
        flow.text(part.heading(), FontName.HELVETICA_BOLD, 12);
        for (var line : part.lines()) {
            flow.fact(line.name(), line.value(), USUAL);
        }
        if (!part.quoted().isEmpty()) {
            flow.gap(4);
            flow.quote(part.quoted(), USUAL);
        }
        if (!part.remark().isEmpty()) {
            flow.gap(2);
            flow.text(part.remark(), FontName.HELVETICA, SMALL);
        }
    }
}
