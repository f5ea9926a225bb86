package de.hausbote.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A bathroom in which the pipe under the basin leaks. */
final class BathroomScene {
    private static final Color WATER = new Color(0x7FB7D6);
    private static final Color STAIN = new Color(0xB89B6A);

    private BathroomScene() {}

    static void paint(Graphics2D on) {
        tiles(on);
        stain(on);
        basin(on);
        pipe(on);
        puddle(on);
    }

    private static void tiles(Graphics2D on) {
        on.setPaint(new GradientPaint(0, 0, new Color(0xEEF3F2), Picture.WIDTH, 500, new Color(0xD9E3E1)));
        on.fillRect(0, 0, Picture.WIDTH, 520);
        on.setColor(new Color(0xBFCBC9));
        for (var x = 0; x < Picture.WIDTH; x += 96) {
            on.drawLine(x, 0, x, 520);
        }
        for (var y = 0; y <= 520; y += 65) {
            on.drawLine(0, y, Picture.WIDTH, y);
        }
        on.setColor(new Color(0x8C9492));
        on.fillRect(0, 520, Picture.WIDTH, 200);
        on.setColor(new Color(0x7B8381));
        for (var x = -400; x < Picture.WIDTH + 400; x += 160) {
            on.drawLine(480 + (x - 480) / 2, 520, x, Picture.HEIGHT);
        }
        on.drawLine(0, 600, Picture.WIDTH, 600);
    }

    private static void stain(Graphics2D on) {
        on.setColor(new Color(STAIN.getRed(), STAIN.getGreen(), STAIN.getBlue(), 110));
        on.fill(new Ellipse2D.Double(560, 330, 300, 190));
        on.setColor(new Color(STAIN.getRed(), STAIN.getGreen(), STAIN.getBlue(), 90));
        on.fill(new Ellipse2D.Double(610, 380, 200, 150));
    }

    private static void basin(Graphics2D on) {
        on.setColor(new Color(0x9AA5A8));
        on.fill(new RoundRectangle2D.Double(300, 60, 300, 130, 14, 14));
        on.setColor(new Color(0xDDE8EA));
        on.fill(new RoundRectangle2D.Double(310, 70, 280, 110, 10, 10));
        on.setColor(Color.WHITE);
        var bowl = new Path2D.Double();
        bowl.moveTo(250, 250);
        bowl.lineTo(650, 250);
        bowl.curveTo(640, 340, 560, 370, 450, 370);
        bowl.curveTo(340, 370, 260, 340, 250, 250);
        on.fill(bowl);
        on.setColor(new Color(0xC4CCCE));
        on.setStroke(new BasicStroke(3));
        on.draw(bowl);
        on.setColor(new Color(0x8E979B));
        on.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.drawLine(450, 250, 450, 205);
        on.drawLine(450, 205, 500, 218);
    }

    private static void pipe(Graphics2D on) {
        on.setColor(new Color(0x9DA4A8));
        on.setStroke(new BasicStroke(22, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var trap = new Path2D.Double();
        trap.moveTo(450, 370);
        trap.lineTo(450, 430);
        trap.curveTo(450, 480, 520, 480, 520, 430);
        trap.lineTo(640, 430);
        on.draw(trap);
        on.setColor(new Color(0x6D757A));
        on.setStroke(new BasicStroke(30));
        on.drawLine(580, 415, 580, 445);
    }

    private static void puddle(Graphics2D on) {
        on.setColor(WATER);
        for (var drop = 0; drop < 5; drop++) {
            on.fill(new Ellipse2D.Double(574 + drop % 2 * 9, 456 + drop * 32, 10, 18));
        }
        on.fill(new Ellipse2D.Double(420, 590, 370, 76));
        on.setColor(new Color(0xB5D8EA));
        on.fill(new Ellipse2D.Double(480, 604, 180, 26));
    }
}
