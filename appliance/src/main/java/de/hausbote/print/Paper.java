package de.hausbote.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How large a page is. */
public enum Paper {
    A4(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()),
    A5(PDRectangle.A5.getWidth(), PDRectangle.A5.getHeight());

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    PDRectangle size() {
        return new PDRectangle(width, height);
    }

    /** Lengths that were chosen for A4 and shrink with the page. */
    float of(float points) {
        return points * width / A4.width;
    }
}
