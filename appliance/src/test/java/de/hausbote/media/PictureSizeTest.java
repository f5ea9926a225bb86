package de.hausbote.media;

import static de.hausbote.media.Pictures.jpegWithRemarks;
import static de.hausbote.media.Pictures.picture;
import static de.hausbote.media.Pictures.webp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureSizeTest {
    @Test
    void isReadFromTheHeaderOfEachKind() throws IOException {
        assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.PNG, picture("png")));
        assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.JPEG, picture("jpg")));
        assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.GIF, picture("gif")));
    }

    @Test
    void isFoundBehindALongRemark() throws IOException {
        assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.JPEG, jpegWithRemarks()));
    }

    @Test
    void isReadFromTheThreeFormsOfWebp() {
        var extended = webp("58", "00000000" + "1f0000" + "130000");
        var lossless = webp("4c", "2f" + "1fc00400" + "000000000000");
        var lossy = webp("20", "000000" + "9d012a" + "2000" + "1400");

        assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, extended));
        assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, lossless));
        assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, lossy));
    }

    @Test
    void isUnknownOfAPictureThatIsCutAnywhere() throws IOException {
        var whole = picture("jpg");
        for (var length = 3; length < whole.length; length++) {
            var size = PictureSize.read(FileType.JPEG, java.util.Arrays.copyOf(whole, length));
            assertTrue(size.isEmpty() || size.get().equals(new PictureSize(33, 21)));
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsUnreasonable() {
        assertTrue(new PictureSize(10_000, 5_000).reasonable());
        assertFalse(new PictureSize(10_001, 5_000).reasonable());
        assertFalse(new PictureSize(Integer.MAX_VALUE, Integer.MAX_VALUE).reasonable());
    }
}
