package de.hausbote.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * One page for a wall or a counter: few words, and a large square pattern in the middle.
 *
 * @param language two letters
 * @param pattern what cameras read
 * @param below what to do with it, then where it leads, then whatever else has to be said, smaller
 */
public record Poster(
        String language,
        String headline,
        String sentence,
        Pattern pattern,
        String below,
        String address,
        List<String> small) {
    private static final float MARGIN = 56;
    private static final float TOP = 110;
    private static final float PATTERN = 260;
    private static final float LINE = 1.3f;

    public Poster {
        small = List.copyOf(small);
    }

    /** As a PDF file. */
    public byte[] on(Paper paper) {
        try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            var page = new PDPage(paper.size());
            document.addPage(page);
            document.getDocumentCatalog().setLanguage(language);
            document.getDocumentInformation().setTitle(headline);
            try (var content = new PDPageContentStream(document, page)) {
                new Drawn(content, paper).all();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page in memory cannot be written", impossible);
        }
    }

    /** The page while it is drawn, from the top down. */
    private final class Drawn {
        private final StandardFonts fonts = new StandardFonts();
        private final PDPageContentStream content;
        private final Paper paper;
        private float height;

        Drawn(PDPageContentStream content, Paper paper) {
            this.content = content;
            this.paper = paper;
            this.height = paper.height() - paper.of(TOP);
        }

        void all() throws IOException {
            centred(headline, FontName.HELVETICA_BOLD, paper.of(40));
            height -= paper.of(10);
            centred(sentence, FontName.HELVETICA, paper.of(18));
            height -= paper.of(24);
            square();
            height -= paper.of(46);
            centred(below, FontName.HELVETICA_BOLD, paper.of(18));
            centred(address, FontName.HELVETICA, paper.of(12));
            height = Math.min(height - paper.of(16), paper.of(MARGIN + 16 * small.size() + 30));
            for (var line : small) {
                centred(line, FontName.HELVETICA, paper.of(11));
            }
        }

        private void square() throws IOException {
            var side = paper.of(PATTERN) / pattern.size();
            var left = (paper.width() - paper.of(PATTERN)) / 2;
            content.setNonStrokingColor(0f);
            for (var row = 0; row < pattern.size(); row++) {
                for (var column = 0; column < pattern.size(); column++) {
                    if (pattern.dark(column, row)) {
                        content.addRect(left + column * side, height - (row + 1) * side, side, side);
                    }
                }
            }
            content.fill();
            height -= paper.of(PATTERN);
        }

        private void centred(String text, FontName font, float size) throws IOException {
            var widest = paper.width() - 2 * paper.of(MARGIN);
            for (var line : fonts.lines(fonts.printable(text, font), font, size, widest)) {
                content.beginText();
                content.setFont(fonts.font(font), size);
                content.newLineAtOffset((paper.width() - fonts.width(line, font, size)) / 2, height);
                content.showText(line);
                content.endText();
                height -= size * LINE;
            }
        }
    }
}
