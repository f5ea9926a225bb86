package de.hausbote.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A car at the kerb with a dent and a broken rear light. */
final class CarScene {
    private static final Color BODY = new Color(0x2F6FA8);
    private static final Color SHADE = new Color(0x255A89);
    private static final Color GLASS = new Color(0xCFE3F0);
    private static final Color TYRE = new Color(0x23272B);

    private CarScene() {}

    static void paint(Graphics2D on) {
        street(on);
        body(on);
        wheel(on, 290);
        wheel(on, 690);
        damage(on);
    }

    private static void street(Graphics2D on) {
        on.setPaint(new GradientPaint(0, 0, new Color(0xDCE7EE), 0, 430, new Color(0xF4F1EA)));
        on.fillRect(0, 0, Picture.WIDTH, Picture.HEIGHT);
        on.setColor(new Color(0xC9BBA5));
        on.fillRect(0, 120, Picture.WIDTH, 310);
        on.setColor(new Color(0xB9AA92));
        for (var row = 0; row < 8; row++) {
            for (var brick = 0; brick < 13; brick++) {
                on.drawRect(brick * 80 - row % 2 * 40, 120 + row * 40, 80, 40);
            }
        }
        on.setColor(new Color(0x8A8F94));
        on.fillRect(0, 430, Picture.WIDTH, 60);
        on.setColor(new Color(0x5F656B));
        on.fillRect(0, 490, Picture.WIDTH, 230);
        on.setColor(new Color(0x4A5056));
        on.fill(new Ellipse2D.Double(130, 545, 720, 60));
    }

    private static void body(Graphics2D on) {
        on.setColor(BODY);
        var roof = new Path2D.Double();
        roof.moveTo(240, 400);
        roof.curveTo(300, 290, 340, 262, 430, 258);
        roof.lineTo(590, 258);
        roof.curveTo(680, 262, 740, 330, 780, 400);
        roof.closePath();
        on.fill(roof);
        on.fill(new RoundRectangle2D.Double(120, 385, 740, 165, 90, 90));
        on.setColor(SHADE);
        on.fill(new RoundRectangle2D.Double(120, 490, 740, 60, 60, 60));
        on.setColor(GLASS);
        window(on, 300, 400, 345, 290, 480, 280, 480, 400);
        window(on, 510, 400, 510, 280, 600, 284, 715, 400);
        on.setColor(SHADE);
        on.setStroke(new BasicStroke(3));
        on.drawLine(495, 390, 495, 540);
        on.fill(new RoundRectangle2D.Double(440, 432, 42, 10, 8, 8));
    }

    private static void window(Graphics2D on, int... points) {
        var pane = new Path2D.Double();
        pane.moveTo(points[0], points[1]);
        for (var at = 2; at < points.length; at += 2) {
            pane.lineTo(points[at], points[at + 1]);
        }
        pane.closePath();
        on.fill(pane);
    }

    private static void wheel(Graphics2D on, int centre) {
        on.setColor(TYRE);
        on.fill(new Ellipse2D.Double(centre - 68, 482, 136, 136));
        on.setColor(new Color(0xB8BEC4));
        on.fill(new Ellipse2D.Double(centre - 40, 510, 80, 80));
        on.setColor(TYRE);
        on.fill(new Ellipse2D.Double(centre - 12, 538, 24, 24));
    }

    private static void damage(Graphics2D on) {
        on.setColor(new Color(0x1C4468));
        on.fill(new Ellipse2D.Double(760, 430, 70, 84));
        on.setColor(new Color(0x6E9CC4));
        on.setStroke(new BasicStroke(4));
        on.drawArc(752, 424, 84, 96, 200, 150);
        on.setColor(new Color(0xE4E8EB));
        on.setStroke(new BasicStroke(3));
        on.drawLine(742, 446, 842, 466);
        on.drawLine(748, 470, 838, 494);
        on.setColor(new Color(0xA3262A));
        window(on, 832, 402, 858, 410, 850, 430, 836, 424);
        on.setColor(Color.WHITE);
        on.drawLine(834, 408, 850, 424);
        on.drawLine(846, 406, 838, 426);
    }
}
