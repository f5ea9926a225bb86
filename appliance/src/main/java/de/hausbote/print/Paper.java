package de.hausbote.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How large a page is. */
public enum Paper {
    A4(PDRectangle.A4),
    A5(PDRectangle.A5);

    private final PDRectangle size;

    Paper(PDRectangle size) {
        this.size = size;
    }

    PDRectangle size() {
        return size;
    }

    /** Lengths that were chosen for A4 and shrink with the page. */
    float of(float points) {
        return points * size.getWidth() / PDRectangle.A4.getWidth();
    }
}
