package de.hausbote.print;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * The fonts that every reader of PDF files has; their widths come with the library, and nothing is drawn here. One thread
 * at a time.
 */
public final class StandardFonts {
    /** Letters that are not made of a plain one and a mark. */
    private static final Map<String, String> PLAIN = Map.of("\u0141", "L", "\u0142", "l", "\u0110", "D", "\u0111", "d");

    private final Map<FontName, PDType1Font> fonts = new EnumMap<>(FontName.class);

    public PDType1Font font(FontName name) {
        return fonts.computeIfAbsent(name, known -> {
            FontMappers.set(new NoSearch());
            return new PDType1Font(known);
        });
    }

    /** In points, of a text in letters that the font has. */
    public float width(String text, FontName name, float size) throws IOException {
        return font(name).getStringWidth(text) / 1000 * size;
    }

    /** A text in letters that the font has, cut where words end; a word that is wider than the line is cut anywhere. */
    public List<String> lines(String text, FontName name, float size, float widest) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = "";
            for (var word : paragraph.split(" ", -1)) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer, name, size) > widest) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
                while (width(line, name, size) > widest) {
                    var fitting = fitting(line, name, size, widest);
                    lines.add(line.substring(0, fitting));
                    line = line.substring(fitting);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private int fitting(String word, FontName name, float size, float widest) throws IOException {
        var fitting = 1;
        while (width(word.substring(0, fitting + 1), name, size) <= widest) {
            fitting++;
        }
        return fitting;
    }

    /** The text as it is; what the font has no letter for stands there by its number, like {@code [U+1F44D]}. */
    String exact(String text, FontName name) {
        var font = font(name);
        var letters = new StringBuilder();
        text.codePoints().forEach(letter -> {
            var written = Character.toString(letter);
            var plain = letter == '\n' || has(font, written);
            letters.append(plain ? written : "[U+%04X]".formatted(letter));
        });
        return letters.toString();
    }

    /** The text in letters that the font has; others lose their marks, or become a question mark. */
    public String printable(String text, FontName name) {
        var font = font(name);
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> letters.append(letter == '\n' ? "\n" : printable(Character.toString(letter), font)));
        return letters.toString();
    }

    private static String printable(String letter, PDType1Font font) {
        var bare = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(letter, PLAIN.getOrDefault(letter, ""), bare)
                .filter(each -> !each.isEmpty() && has(font, each))
                .findFirst()
                .orElse("?");
    }

    private static boolean has(PDType1Font font, String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * The library would search the whole machine for fonts that look alike, and keep a list of them in the user's home.
     * Here it finds one at once, which has no shapes.
     */
    private static final class NoSearch implements FontMapper {
        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(new Shapeless(), false);
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
