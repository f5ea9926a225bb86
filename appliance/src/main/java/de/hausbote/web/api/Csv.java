package de.hausbote.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for a spreadsheet: comma, every value in quotes, and nothing that a spreadsheet would take for a formula. */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n|%";

    private Csv() {}

    /** With a mark of the encoding in front, which spreadsheets need. */
    static byte[] of(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(Csv::value).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(UTF_8);
    }

    static String value(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
