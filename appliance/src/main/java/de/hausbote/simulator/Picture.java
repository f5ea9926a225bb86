package de.hausbote.simulator;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns a drawing into the bytes of a picture. Draws no letters: a machine without fonts must do. */
final class Picture {
    static final int WIDTH = 960;
    static final int HEIGHT = 720;

    private Picture() {}

    static byte[] jpeg(Consumer<Graphics2D> painter) {
        return encoded(painter, "jpg");
    }

    static byte[] png(Consumer<Graphics2D> painter) {
        return encoded(painter, "png");
    }

    private static byte[] encoded(Consumer<Graphics2D> painter, String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        painter.accept(graphics);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
