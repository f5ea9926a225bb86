package de.hausbote.web.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): light-dark\\(#(\\w{6}), #(\\w{6})\\)");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Map<String, Pair> colours = PageFiles.matches(COLOUR, PageFiles.read("style/tokens.css"))
            .collect(Collectors.toMap(
                    match -> match.group(1), match -> new Pair(rgb(match.group(2)), rgb(match.group(3)))));

    @ParameterizedTest
    @CsvSource({
        "text, surface",
        "text, canvas",
        "text, selected",
        "text, surface-hover",
        "text, surface-raised",
        "text, bubble-own",
        "text-muted, surface",
        "text-muted, canvas",
        "text-muted, surface-hover",
        "text-muted, surface-raised",
        "text-muted, selected",
        "text-muted, bubble-own",
        "accent, surface",
        "accent, selected",
        "accent, surface-raised",
        "accent, bubble-own",
        "on-accent, accent",
        "on-accent, accent-strong",
        "danger, surface",
        "danger, danger-soft",
        "danger, canvas",
        "danger, bubble-own",
        "warning, surface",
        "warning, selected",
        "warning, canvas",
        "warning, surface-raised",
        "warning, bubble-own",
        "text, danger-soft",
        "text, warning-soft",
        "text-muted, warning-soft",
        "warning, warning-soft",
        "success, surface",
        "on-inverse, inverse",
        "inverse-accent, inverse"
    })
    void textCanBeRead(String text, String ground) {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "line-control, surface",
        "line-control, surface-raised",
        "focus, surface",
        "focus, canvas",
        "focus, selected",
        "focus, surface-raised",
        "accent, canvas",
        "danger, danger-soft",
        "warning, warning-soft"
    })
    void shapesThatMeanSomethingCanBeSeen(String shape, String ground) {
        assertContrast(shape, ground, SHAPE);
    }

    private void assertContrast(String upper, String lower, double least) {
        var front = Objects.requireNonNull(colours.get(upper), upper);
        var ground = Objects.requireNonNull(colours.get(lower), lower);
        var light = contrast(front.light(), ground.light());
        var dark = contrast(front.dark(), ground.dark());

        assertTrue(light >= least && dark >= least, () -> upper + " on " + lower + ": " + light + " / " + dark);
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Rgb one, Rgb other) {
        var lighter = Math.max(one.luminance(), other.luminance());
        var darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static Rgb rgb(String hex) {
        return new Rgb(channel(hex, 0), channel(hex, 2), channel(hex, 4));
    }

    private static double channel(String hex, int at) {
        var share = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private record Pair(Rgb light, Rgb dark) {}

    private record Rgb(double red, double green, double blue) {
        double luminance() {
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }
    }
}
