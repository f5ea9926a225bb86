package de.hausbote.custody;

import de.hausbote.print.StandardFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One sheet of A4 that is written from the top down. It exists in memory only. One thread at a time. */
final class Sheet implements AutoCloseable {
    static final float LEFT = 62;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 78;
    private static final float GREY = 0.42f;
    private static final float PALE = 0.78f;
    private static final float LINE = 1.4f;

    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final PDPageContentStream content;
    private final StandardFonts fonts = new StandardFonts();
    private float height = TOP;

    /** In which letters something is written. */
    enum Type {
        TITLE(FontName.HELVETICA_BOLD, 24, false),
        HEADING(FontName.HELVETICA_BOLD, 11, false),
        TEXT(FontName.HELVETICA, 10.5f, false),
        LABEL(FontName.HELVETICA, 10.5f, true),
        WORD(FontName.COURIER_BOLD, 14, false),
        NUMBER(FontName.COURIER, 14, true);

        private final FontName font;
        private final float size;
        private final boolean grey;

        Type(FontName font, float size, boolean grey) {
            this.font = font;
            this.size = size;
            this.grey = grey;
        }
    }

    Sheet(String language, String title) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentInformation().setTitle(title);
        content = new PDPageContentStream(document, page);
    }

    /** Goes down the sheet. */
    void down(float by) {
        height -= by;
    }

    void write(String text, Type type, float from) throws IOException {
        content.beginText();
        content.setFont(fonts.font(type.font), type.size);
        content.setNonStrokingColor(type.grey ? GREY : 0);
        content.newLineAtOffset(from, height);
        content.showText(fonts.printable(text, type.font));
        content.endText();
    }

    /** Writes so that the text ends at the right edge. */
    void writeRight(String text, Type type) throws IOException {
        write(text, type, RIGHT - width(text, type));
    }

    /** Writes as many lines as it takes, and goes down. */
    void writeLines(String text, Type type, float from) throws IOException {
        for (var line : fonts.lines(fonts.printable(text, type.font), type.font, type.size, RIGHT - from)) {
            write(line, type, from);
            down(type.size * LINE);
        }
    }

    /** A thin line over this width, at the height where the next text would stand. */
    void rule(float from, float to) throws IOException {
        content.setStrokingColor(PALE);
        content.setLineWidth(0.6f);
        content.moveTo(from, height);
        content.lineTo(to, height);
        content.stroke();
    }

    byte[] finished() throws IOException {
        content.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private float width(String text, Type type) throws IOException {
        return fonts.width(fonts.printable(text, type.font), type.font, type.size);
    }
}
