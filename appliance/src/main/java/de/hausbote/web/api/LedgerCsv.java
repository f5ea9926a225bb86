package de.hausbote.web.api;

import de.hausbote.relay.LedgerReport;
import java.util.List;

/** The report as a table for a spreadsheet. */
final class LedgerCsv {
    private static final List<String> HEAD =
            List.of("month", "contact", "channel", "endpoint", "field", "times", "length");

    private LedgerCsv() {}

    static byte[] of(String month, List<LedgerReport.Line> lines) {
        return Csv.of(
                HEAD, lines.stream().flatMap(line -> line.fields().stream().map(field -> row(month, line, field))));
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
}
