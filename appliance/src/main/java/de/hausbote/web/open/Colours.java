package de.hausbote.web.open;

/** The colour of a widget, and what can be read on it. */
final class Colours {
    private static final int RADIX = 16;
    private static final double HALF = 0.179;

    private Colours() {}

    /** @param colour as {@code #rrggbb} */
    static String sheet(String colour) {
        return ":root{--accent:%s;--on-accent:%s}".formatted(colour, readable(colour));
    }

    /** White or black, whichever has more contrast; never less than 4.5 to 1 (WCAG 2.2, relative luminance). */
    private static String readable(String colour) {
        var luminance = 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
        return luminance > HALF ? "#000" : "#fff";
    }

    private static double part(String colour, int from) {
        var value = Integer.parseInt(colour.substring(from, from + 2), RADIX) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
