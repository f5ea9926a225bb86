package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.media.MarkedFiles;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilePicturesTest {
    private final ProfilePictures pictures = new ProfilePictures(Scanning.none());

    private static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private Code refused(byte[] bytes) {
        return assertThrows(RefusedException.class, () -> pictures.cleaned(bytes))
                .code();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png, picture.png", "jpeg, image/jpeg, picture.jpg"})
    void aSquareOneLeavesUnderANeutralName(String format, String type, String name) throws IOException {
        var file = pictures.cleaned(picture(format, 640, 640));

        assertEquals(type, file.type());
        assertEquals(name, file.name());
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "191, 191", "4097, 4097"})
    void anotherShapeIsRefused(int width, int height) throws IOException {
        assertEquals(Code.PICTURE_SHAPE, refused(picture("png", width, height)));
    }

    @Test
    void whatIsNoPictureOfTheseKindsIsRefused() throws IOException {
        assertEquals(Code.TYPE_NOT_ALLOWED, refused(picture("gif", 640, 640)));
        assertEquals(Code.TYPE_NOT_ALLOWED, refused(MarkedFiles.PDF.with("mark")));
        assertEquals(Code.TYPE_NOT_ALLOWED, refused("picture".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLargerOneIsRefused() {
        assertEquals(Code.TOO_LARGE, refused(new byte[ProfilePictures.LARGEST + 1]));
    }
}
