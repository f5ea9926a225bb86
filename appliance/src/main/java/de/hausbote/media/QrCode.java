package de.hausbote.media;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square pattern that cameras read (ISO/IEC 18004). A sixth of it may be lost. Around it belongs a light edge as wide as
 * {@link #EDGE} of its fields. Immutable.
 */
public final class QrCode {
    /** Fields. */
    public static final int EDGE = 4;

    private static final int LONGEST = 600;

    private final ByteMatrix fields;

    private QrCode(ByteMatrix fields) {
        this.fields = fields;
    }

    /**
     * @param text ASCII, at most 600 characters
     * @throws IllegalArgumentException when it is longer
     */
    public static QrCode of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern holds " + LONGEST + " characters, found " + text.length());
        }
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException impossible) {
            throw new IllegalStateException("so short a text fits", impossible);
        }
    }

    /** How many fields a side has, without the edge. */
    public int size() {
        return fields.getWidth();
    }

    public boolean dark(int column, int row) {
        return fields.get(column, row) == 1;
    }

    /** All dark fields as the data of a path of SVG, one unit each, beginning behind the edge. */
    public String path() {
        var path = new StringBuilder();
        for (var row = 0; row < size(); row++) {
            var column = 0;
            while (column < size()) {
                var end = column;
                while (end < size() && dark(end, row)) {
                    end++;
                }
                if (end > column) {
                    path.append('M').append(column + EDGE).append(' ').append(row + EDGE);
                    path.append('h')
                            .append(end - column)
                            .append("v1h")
                            .append(column - end)
                            .append('z');
                }
                column = Math.max(end, column + 1);
            }
        }
        return path.toString();
    }
}
