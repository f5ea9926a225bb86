package de.hausbote.web.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes figures in the text form of Prometheus ("Text-based format", version 0.0.4). */
final class Exposition {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String PREFIX = "hausbote_";

    private Exposition() {}

    static String of(List<Figure> figures) {
        return figures.stream().map(Exposition::figure).collect(Collectors.joining());
    }

    private static String figure(Figure figure) {
        var name = PREFIX + figure.name();
        var values = figure.values().stream()
                .map(value -> name + labels(value.labels()) + " " + number(value.number()) + "\n")
                .sorted()
                .collect(Collectors.joining());
        return "# HELP " + name + " " + figure.help() + "\n# TYPE " + name + " gauge\n" + values;
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.3f", number);
    }
}
