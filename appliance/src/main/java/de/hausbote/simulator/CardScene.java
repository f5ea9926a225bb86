package de.hausbote.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** An insurance card, photographed from above. */
final class CardScene {
    private CardScene() {}

    static void paint(Graphics2D on) {
        on.setPaint(new GradientPaint(0, 0, new Color(0x5A6670), 960, 720, new Color(0x39434B)));
        on.fillRect(0, 0, Picture.WIDTH, Picture.HEIGHT);
        on.rotate(0.06, 480, 360);
        on.setColor(new Color(0, 0, 0, 80));
        on.fill(new RoundRectangle2D.Double(162, 162, 660, 416, 44, 44));
        on.setPaint(new GradientPaint(150, 150, new Color(0xE9F5F1), 810, 566, new Color(0xB9DDD2)));
        on.fill(new RoundRectangle2D.Double(150, 150, 660, 416, 44, 44));
        on.setColor(new Color(0x0B6B60));
        on.fill(new RoundRectangle2D.Double(150, 150, 660, 92, 44, 44));
        on.fillRect(150, 200, 660, 42);
        chip(on);
        person(on);
        words(on);
    }

    private static void chip(Graphics2D on) {
        on.setColor(new Color(0xD9B65C));
        on.fill(new RoundRectangle2D.Double(196, 300, 104, 80, 16, 16));
        on.setColor(new Color(0xA9873A));
        on.drawLine(196, 340, 300, 340);
        on.drawLine(230, 300, 230, 380);
        on.drawLine(266, 300, 266, 380);
    }

    private static void person(Graphics2D on) {
        on.setColor(new Color(0x9DB7B0));
        on.fillRect(640, 276, 130, 160);
        on.setColor(new Color(0x55736B));
        on.fill(new Ellipse2D.Double(677, 296, 56, 66));
        on.fill(new Ellipse2D.Double(656, 366, 98, 120));
        on.setColor(new Color(0xC3E2D8));
        on.fillRect(640, 436, 130, 54);
    }

    private static void words(Graphics2D on) {
        on.setColor(Color.WHITE);
        on.fillRect(190, 182, 240, 16);
        on.fillRect(190, 208, 150, 10);
        on.setColor(new Color(0x2B4A43));
        on.fillRect(196, 430, 300, 16);
        on.fillRect(196, 464, 220, 12);
        on.fillRect(196, 492, 260, 12);
        on.fillRect(196, 520, 180, 12);
    }
}
