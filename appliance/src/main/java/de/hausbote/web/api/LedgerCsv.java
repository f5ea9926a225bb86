package de.hausbote.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.relay.LedgerReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as a table for a spreadsheet: comma, every value in quotes, and nothing that a spreadsheet would take for a
 * formula.
 */
final class LedgerCsv {
    private static final String FORMULA = "=+-@\t\r\n|%";
    private static final List<String> HEAD =
            List.of("month", "contact", "channel", "endpoint", "field", "times", "length");

    private LedgerCsv() {}

    /** With a mark of the encoding in front, which spreadsheets need. */
    static byte[] of(String month, List<LedgerReport.Line> lines) {
        var rows = lines.stream().flatMap(line -> line.fields().stream().map(field -> row(month, line, field)));
        return Stream.concat(Stream.of(HEAD), rows)
                .map(row -> row.stream().map(LedgerCsv::value).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(UTF_8);
    }

    private static List<String> row(String month, LedgerReport.Line line, LedgerReport.Field field) {
        return List.of(
                month,
                line.contact().toString(),
                field.channel(),
                field.endpoint(),
                field.name(),
                Long.toString(field.times()),
                Long.toString(field.length()));
    }

    static String value(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
