package de.hausbote.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A letter of an authority, photographed on a table; one does not make out the words. */
final class LetterScene {
    private static final Color INK = new Color(0x3A3F45);

    private LetterScene() {}

    static void paint(Graphics2D on) {
        on.setColor(new Color(0x8B6B4A));
        on.fillRect(0, 0, Picture.WIDTH, Picture.HEIGHT);
        on.setColor(new Color(0x7E6042));
        for (var y = 24; y < Picture.HEIGHT; y += 58) {
            on.drawLine(0, y, Picture.WIDTH, y + 14);
        }
        on.transform(AffineTransform.getRotateInstance(-0.05, 480, 360));
        on.setColor(new Color(0, 0, 0, 60));
        on.fillRect(242, 42, 500, 670);
        on.setColor(new Color(0xFBFAF5));
        on.fillRect(230, 30, 500, 670);
        head(on);
        lines(on);
        foot(on);
    }

    private static void head(Graphics2D on) {
        on.setColor(new Color(0x2C5D8A));
        on.fill(new Ellipse2D.Double(270, 66, 52, 52));
        on.fillRect(336, 76, 190, 12);
        on.fillRect(336, 98, 130, 8);
        on.setColor(INK);
        on.fillRect(270, 160, 150, 7);
        on.fillRect(270, 176, 120, 7);
        on.fillRect(270, 192, 140, 7);
        on.fillRect(580, 192, 100, 7);
        on.fillRect(270, 240, 300, 11);
    }

    private static void lines(Graphics2D on) {
        var random = new Random(4);
        on.setColor(new Color(0x555B62));
        for (var line = 0; line < 13; line++) {
            var y = 280 + line * 20 + line / 5 * 14;
            var x = 270;
            while (x < 640) {
                var word = 18 + random.nextInt(48);
                on.fillRect(x, y, Math.min(word, 680 - x), 6);
                x += word + 9;
            }
        }
    }

    private static void foot(Graphics2D on) {
        on.setColor(new Color(0x20407A));
        on.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var signature = new Path2D.Double();
        signature.moveTo(280, 620);
        signature.curveTo(310, 560, 320, 660, 345, 605);
        signature.curveTo(360, 580, 370, 640, 390, 610);
        signature.curveTo(410, 590, 420, 630, 470, 600);
        on.draw(signature);
        on.setColor(new Color(170, 40, 50, 150));
        on.setStroke(new BasicStroke(4));
        on.draw(new Ellipse2D.Double(560, 570, 96, 96));
        on.draw(new Ellipse2D.Double(574, 584, 68, 68));
    }
}
