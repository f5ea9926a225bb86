package de.hausbote.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pattern says what was put into it, to whoever photographs it. */
class QrCodeTest {
    private static final int SCALE = 4;
    private static final String LINK = "https://wa.me/4930901820?text=Guten%20Tag%20%5Bhb-AbCdEfGhIjK%5D";

    @Test
    void aCameraReadsWhatWasPutIn() throws ReaderException {
        var result = new QRCodeReader().decode(photograph(QrCode.of(LINK)));

        assertEquals(LINK, result.getText());
        assertEquals(BarcodeFormat.QR_CODE, result.getBarcodeFormat());
    }

    @Test
    void thePathDrawsEachDarkFieldOnce() {
        var code = QrCode.of(LINK);

        var drawn = code.path()
                .lines()
                .flatMap(path -> Pattern.compile("h(\\d+)v1").matcher(path).results())
                .mapToInt(run -> Integer.parseInt(run.group(1)))
                .sum();

        var dark = 0;
        for (var row = 0; row < code.size(); row++) {
            for (var column = 0; column < code.size(); column++) {
                dark += code.dark(column, row) ? 1 : 0;
            }
        }
        assertEquals(dark, drawn);
        assertTrue(code.path().matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(601)));
    }

    private static BinaryBitmap photograph(QrCode code) {
        var side = (code.size() + 2 * QrCode.EDGE) * SCALE;
        var pixels = new int[side * side];
        for (var at = 0; at < pixels.length; at++) {
            var column = at % side / SCALE - QrCode.EDGE;
            var row = at / side / SCALE - QrCode.EDGE;
            var inside = column >= 0 && row >= 0 && column < code.size() && row < code.size();
            pixels[at] = inside && code.dark(column, row) ? 0 : 0xFFFFFF;
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
