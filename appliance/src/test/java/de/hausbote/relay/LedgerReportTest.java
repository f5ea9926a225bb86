package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("REL-21")
class LedgerReportTest {
    private static final Actor OFFICER = new Actor(PersonId.of(new byte[16]), Role.DPO, "");

    @TempDir
    Path folder;

    private Practice practice;
    private LedgerReport report;
    private YearMonth month;

    @BeforeEach
    void twoContactsAreAnswered() {
        practice = new Practice(folder);
        report = new LedgerReport(practice.house().ground());
        month = YearMonth.from(practice.house().now().atZone(ZoneOffset.UTC));
        practice.startOutbox();
        practice.reply(practice.written("wamid.in1", "Frage"), "eins");
        practice.house().clock().advance(Duration.ofSeconds(1));
        practice.reply(practice.written("wamid.in2", "4915550000099", "Frage"), "zwei, länger");
        practice.awaitState("SENT", 2);
        Await.until("four rows", () -> practice.count("select count(*) from ledger_entry") == 4);
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    void aMonthSaysForEachContactWhichFieldsLeftHowOftenAndHowLong() {
        var page = report.month(OFFICER, month, Optional.empty(), 10);

        assertEquals(2, page.lines().size());
        assertTrue(page.next().isEmpty());
        assertEquals(
                "eins".length() + "zwei, länger".length(),
                page.lines().stream()
                        .flatMap(line -> line.fields().stream())
                        .filter(field -> field.name().equals("text.body"))
                        .mapToLong(LedgerReport.Field::length)
                        .sum());
        assertEquals(
                practice.wire().stream()
                        .mapToLong(each -> each.head().length() + each.body().length)
                        .sum(),
                page.lines().stream().mapToLong(LedgerReport.Line::bytes).sum());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var first = report.month(OFFICER, month, Optional.empty(), 1);
        var second = report.month(OFFICER, month, first.next(), 1);

        assertEquals(1, first.lines().size());
        assertEquals(1, second.lines().size());
        assertTrue(second.next().isEmpty());
        assertTrue(!first.lines().equals(second.lines()));
        assertEquals(
                second.lines().getFirst(),
                report.contact(OFFICER, month, second.lines().getFirst().contact()));
    }

    @Test
    void anotherMonthHasNothingAndWhoIsNoOfficerSeesNothing() {
        assertTrue(report.month(OFFICER, month.plusMonths(1), Optional.empty(), 10)
                .lines()
                .isEmpty());
        assertThrows(RefusedException.class, () -> report.month(practice.house().agent(), month, Optional.empty(), 10));
    }
}
