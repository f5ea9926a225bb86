package de.hausbote.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Text that runs down pages of A4; where one is full, the next begins. One thread. */
final class Flow implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float NAMES = 120;
    private static final float INDENT = 10;
    private static final float LINE = 1.35f;
    private static final float FOOT = 8.5f;
    private static final FontName PLAIN = FontName.HELVETICA;

    private final StandardFonts fonts = new StandardFonts();
    private final PDDocument document;
    private PDPageContentStream content;
    private float height;

    Flow(PDDocument document) throws IOException {
        this.document = document;
        this.content = begun();
    }

    private PDPageContentStream begun() throws IOException {
        var page = new PDPage(Paper.A4.size());
        document.addPage(page);
        height = Paper.A4.height() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    void gap(float points) {
        height -= points;
    }

    /** Begins another page unless so much is left of this one. */
    void keep(float points) throws IOException {
        if (height - points < MARGIN) {
            content.close();
            content = begun();
        }
    }

    void text(String text, FontName font, float size) throws IOException {
        column(text, font, size, MARGIN);
    }

    /** The name to the left, the value beside it. */
    void fact(String name, String value, float size) throws IOException {
        var lines = fonts.lines(fonts.exact(value, PLAIN), PLAIN, size, Paper.A4.width() - 2 * MARGIN - NAMES);
        keep(size * LINE);
        show(fonts.exact(name, PLAIN), PLAIN, size, MARGIN);
        for (var line : lines) {
            keep(size * LINE);
            show(line, PLAIN, size, MARGIN + NAMES);
            height -= size * LINE;
        }
    }

    /** With a stroke beside it. */
    void quote(String text, float size) throws IOException {
        for (var line : lines(text, PLAIN, size, MARGIN + INDENT)) {
            keep(size * LINE);
            content.setNonStrokingColor(0.6f);
            content.addRect(MARGIN, height - 3, 2, size * LINE);
            content.fill();
            content.setNonStrokingColor(0f);
            show(line, PLAIN, size, MARGIN + INDENT);
            height -= size * LINE;
        }
    }

    private void column(String text, FontName font, float size, float left) throws IOException {
        for (var line : lines(text, font, size, left)) {
            keep(size * LINE);
            show(line, font, size, left);
            height -= size * LINE;
        }
    }

    private Iterable<String> lines(String text, FontName font, float size, float left) throws IOException {
        return fonts.lines(fonts.exact(text, font), font, size, Paper.A4.width() - MARGIN - left);
    }

    private void show(String line, FontName font, float size, float left) throws IOException {
        show(content, fonts, line, font, size, left, height);
    }

    private static void show(
            PDPageContentStream on,
            StandardFonts fonts,
            String line,
            FontName font,
            float size,
            float left,
            float height)
            throws IOException {
        on.beginText();
        on.setFont(fonts.font(font), size);
        on.newLineAtOffset(left, height);
        on.showText(line);
        on.endText();
    }

    /** At the foot of each page, once all are there. */
    static void number(PDDocument document, String form) throws IOException {
        var fonts = new StandardFonts();
        var pages = document.getNumberOfPages();
        for (var at = 0; at < pages; at++) {
            try (var foot = new PDPageContentStream(document, document.getPage(at), AppendMode.APPEND, true)) {
                var line = fonts.exact(form.formatted(at + 1, pages), PLAIN);
                show(foot, fonts, line, PLAIN, FOOT, MARGIN, MARGIN / 2);
            }
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
