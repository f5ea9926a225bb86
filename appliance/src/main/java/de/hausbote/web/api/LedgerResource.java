package de.hausbote.web.api;

import de.hausbote.identity.Actor;
import de.hausbote.message.ContactId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.relay.LedgerReport;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Json;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What left the house, for the data protection officer. */
final class LedgerResource implements Resource {
    private static final int NORMAL_PAGE = 25;
    private static final int FILE_PAGE = 100;

    /** So many contacts go into one file. */
    private static final int LARGEST_FILE = 10_000;

    private final LedgerReport report;

    LedgerResource(LedgerReport report) {
        this.report = report;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_LEDGER.route(), this::list);
        routes.on(ApiRoute.EXPORT_LEDGER.route(), this::export);
    }

    private Answer list(Call call) {
        var month = month(call);
        var contact = contact(call, "contact");
        if (contact.isPresent()) {
            return Answer.ok(Page.whole(shapes(List.of(report.contact(call.actor(), month, contact.get())))));
        }
        var page = report.month(call.actor(), month, contact(call, "cursor"), call.limit(NORMAL_PAGE));
        return Answer.ok(new Page<>(shapes(page.lines()), page.next().map(ContactId::toString)));
    }

    private Answer export(Call call) {
        var month = month(call);
        var lines = contact(call, "contact")
                .map(contact -> List.of(report.contact(call.actor(), month, contact)))
                .orElseGet(() -> all(call.actor(), month));
        return switch (call.query("format").orElse("csv")) {
            case "csv" -> file(month + ".csv", "text/csv", LedgerCsv.of(month.toString(), lines));
            case "json" -> file(month + ".json", "application/json", Json.write(Page.whole(shapes(lines))));
            default -> throw new BadRequestException("format");
        };
    }

    private List<LedgerReport.Line> all(Actor actor, YearMonth month) {
        var lines = new ArrayList<LedgerReport.Line>();
        var page = report.month(actor, month, Optional.empty(), FILE_PAGE);
        lines.addAll(page.lines());
        while (page.next().isPresent()) {
            if (lines.size() >= LARGEST_FILE) {
                throw new RefusedException(Code.TOO_LARGE, LARGEST_FILE);
            }
            page = report.month(actor, month, page.next(), FILE_PAGE);
            lines.addAll(page.lines());
        }
        return lines;
    }

    private static Answer file(String name, String type, byte[] bytes) {
        return new Answer.File("ledger-" + name, type, bytes.length, "", new ByteArrayInputStream(bytes));
    }

    private static YearMonth month(Call call) {
        return Call.read("month", call.query("month").orElse(""), LedgerResource::readMonth);
    }

    private static YearMonth readMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("no month", wrong);
        }
    }

    private static Optional<ContactId> contact(Call call, String name) {
        return call.query(name).map(text -> Call.read(name, text, ContactId::parse));
    }

    private static List<Shape> shapes(List<LedgerReport.Line> lines) {
        return lines.stream().map(Shape::of).toList();
    }

    private record Shape(String contact, long calls, long bytes, long blocked, List<LedgerReport.Field> fields) {
        static Shape of(LedgerReport.Line line) {
            return new Shape(line.contact().toString(), line.calls(), line.bytes(), line.blocked(), line.fields());
        }
    }
}
