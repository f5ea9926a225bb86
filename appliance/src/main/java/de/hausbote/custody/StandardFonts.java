package de.hausbote.custody;

import java.awt.geom.GeneralPath;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that every reader of PDF files has; their widths come with the library. The library would search the whole
 * machine for fonts that look alike, and keep a list of them in the user's home: here it finds none, for nothing is drawn.
 */
final class StandardFonts implements FontMapper {

    private StandardFonts() {}

    static PDType1Font font(FontName name) {
        FontMappers.set(new StandardFonts());
        return new PDType1Font(name);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(new Shapeless(), true);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        throw new UnsupportedOperationException("pages are written in standard fonts");
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        throw new UnsupportedOperationException("pages are written in standard fonts");
    }

    /** A font without shapes. */
    private static final class Shapeless implements FontBoxFont {
        private static final List<Number> THOUSANDTHS = List.of(0.001f, 0, 0, 0.001f, 0, 0);

        @Override
        public String getName() {
            return "shapeless";
        }

        @Override
        public BoundingBox getFontBBox() {
            return new BoundingBox();
        }

        @Override
        public List<Number> getFontMatrix() {
            return THOUSANDTHS;
        }

        @Override
        public GeneralPath getPath(String glyph) {
            return new GeneralPath();
        }

        @Override
        public float getWidth(String glyph) {
            return 0;
        }

        @Override
        public boolean hasGlyph(String glyph) {
            return false;
        }
    }
}
