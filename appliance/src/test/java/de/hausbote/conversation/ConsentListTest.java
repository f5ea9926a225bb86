package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.ConsentFigure;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ConsentList.Page;
import de.hausbote.conversation.ConsentList.Row;
import de.hausbote.message.ContactId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data protection officer sees of everybody. */
@Tag("CON-11")
class ConsentListTest extends ConsentStory {
    private ConsentList list;

    @BeforeEach
    void open() {
        list = new ConsentList(house.ground());
    }

    @Test
    void everybodyOfWhomSomethingWasWrittenDownIsThereOnce() {
        assertEquals(List.of(), all().rows());
        anna.agrees();
        var first = anna.contact();
        writes("4915155555555");
        anna.refuses(Way.TELEPHONE);
        var second = anna.contact();
        writes("4915166666666");

        var rows = all().rows();

        assertEquals(2, rows.size());
        var agreed = of(rows, first);
        assertEquals(Standing.State.CONFIRMED, agreed.standing().state());
        assertEquals(anna.text(), agreed.text().orElseThrow());
        assertEquals(Standing.State.WITHDRAWN, of(rows, second).standing().state());
        assertTrue(all().next().isEmpty());
    }

    @Test
    void filtersNarrowIt() {
        anna.agrees();
        var agreedAt = house.now();
        writes("4915155555555");
        house.clock().advance(Duration.ofDays(1));
        anna.refuses(Way.TELEPHONE);

        assertEquals(1, rows(WantedConsents.all().state(Standing.State.CONFIRMED)));
        assertEquals(1, rows(WantedConsents.all().state(Standing.State.WITHDRAWN)));
        assertEquals(0, rows(WantedConsents.all().state(Standing.State.ASKED)));
        assertEquals(1, rows(WantedConsents.all().way(Way.PAPER)));
        assertEquals(1, rows(WantedConsents.all().way(Way.TELEPHONE)));
        assertEquals(0, rows(WantedConsents.all().way(Way.WORD)));
        assertEquals(2, rows(WantedConsents.all().purpose(ConsentPurpose.Kind.MARKETING)));
        assertEquals(0, rows(WantedConsents.all().purpose(ConsentPurpose.Kind.SERVICE)));
        assertEquals(2, rows(WantedConsents.all().channel("whatsapp")));
        assertEquals(0, rows(WantedConsents.all().channel("signal")));
        assertEquals(2, rows(WantedConsents.all().topic("")));
        assertEquals(0, rows(WantedConsents.all().topic("news")));
        assertEquals(1, rows(WantedConsents.all().text(anna.text().id())));
        assertEquals(0, rows(WantedConsents.all().text(anna.contact().value())));
        assertEquals(1, rows(WantedConsents.all().from(agreedAt.plusSeconds(1))));
        assertEquals(1, rows(WantedConsents.all().until(agreedAt.plusSeconds(1))));
        assertEquals(0, rows(WantedConsents.all().until(agreedAt)));
        assertEquals(0, rows(WantedConsents.all().unused()));
    }

    @Test
    void pagesAreWholeAndNobodyIsMissingOrThereTwice() {
        for (var number = 10; number < 17; number++) {
            writes("49151777777" + number);
            anna.agrees();
        }
        var seen = new ArrayList<ContactId>();
        Optional<ContactId> after = Optional.empty();
        do {
            var page = list.page(anna.dpo(), WantedConsents.all().filter(), after, 2);
            page.rows().forEach(row -> seen.add(row.contact()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(7, seen.size());
        assertEquals(7, new HashSet<>(seen).size());
    }

    @Test
    void whatWasNotUsedForTheSetTimeIsFlagged() {
        anna.agrees();
        var agreedAt = house.now();

        monthsLater(24);
        assertEquals(0, rows(WantedConsents.all().unused()));
        house.clock().advance(Duration.ofDays(1));
        assertEquals(1, rows(WantedConsents.all().unused()));
        assertEquals(Optional.of(agreedAt), standingInThePanel().unusedSince());

        leave();
        assertEquals(0, rows(WantedConsents.all().unused()));
        assertEquals(Optional.of(house.now()), all().rows().getFirst().lastUse());
        assertEquals(Optional.empty(), standingInThePanel().unusedSince());

        list.unusedMonths(anna.dpo(), 3);
        assertEquals(3, list.unusedMonths(anna.dpo()));
        monthsLater(4);
        assertEquals(1, rows(WantedConsents.all().unused()));
    }

    @Test
    void whatDidNotLeaveIsNoUse() {
        anna.agrees();
        anna.advertise();

        assertEquals(Optional.empty(), all().rows().getFirst().lastUse());
    }

    @Test
    void aNoIsNeverUnused() {
        anna.agrees();
        says("STOP");
        monthsLater(30);

        assertEquals(0, rows(WantedConsents.all().unused()));
        assertEquals(1, rows(WantedConsents.all().state(Standing.State.WITHDRAWN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 121})
    void theTimeHasBounds(int months) {
        assertEquals(Code.BAD_REQUEST, refused(() -> list.unusedMonths(anna.dpo(), months)));
        assertEquals(Code.BAD_REQUEST, refused(() -> list.figures(anna.dpo(), months)));
    }

    @Test
    void figuresCountWhatWasSaidInEachMonth() {
        anna.agrees();
        says("STOP");
        writes("4915155555555");
        anna.agrees();
        var month = YearMonth.from(house.now().atZone(ZoneOffset.UTC));
        monthsLater(1);
        anna.refuses(Way.CHAT);

        var figures = list.figures(anna.dpo(), 2);

        assertEquals(month.plusMonths(1), figures.getFirst().month());
        assertEquals(
                List.of(new ConsentFigure(ConsentPurpose.MARKETING, Way.CHAT, 0, 1)),
                figures.getFirst().figures());
        assertEquals(
                List.of(
                        new ConsentFigure(ConsentPurpose.MARKETING, Way.PAPER, 2, 0),
                        new ConsentFigure(ConsentPurpose.MARKETING, Way.WORD, 0, 1)),
                figures.getLast().figures());
    }

    @Test
    void onlyTheDataProtectionOfficerSeesEverybodyAndEveryLookIsOnRecord() {
        anna.agrees();

        for (var actor : List.of(house.agent(), house.admin())) {
            assertEquals(
                    Code.NOT_ALLOWED,
                    refused(() -> list.page(actor, WantedConsents.all().filter(), Optional.empty(), 10)));
            assertEquals(Code.NOT_ALLOWED, refused(() -> list.figures(actor, 1)));
            assertEquals(Code.NOT_ALLOWED, refused(() -> list.exporting(actor, "csv")));
        }
        all();
        list.figures(anna.dpo(), 1);
        list.exporting(anna.dpo(), "csv");

        assertEquals(2, house.count("select count(*) from audit_entry where action = 'consent.list'"));
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'consent.export'"));
        assertEquals(
                1,
                house.count("select count(*) from audit_entry where action = 'consent.list' and objects like '%"
                        + anna.contact() + "%'"));
    }

    private void writes(String digits) {
        house.clock().advance(Duration.ofSeconds(1));
        house.receive(House.text("wamid.of." + digits, House.phone(digits), house.now(), "Guten Tag"));
    }

    private void monthsLater(int months) {
        var now = house.now();
        house.clock()
                .advance(Duration.between(
                        now, now.atZone(ZoneOffset.UTC).plusMonths(months).toInstant()));
    }

    private void leave() {
        anna.advertise();
        var parcel = anna.claim().orElseThrow();
        house.conversations().settle(parcel.id(), new SendResult.Accepted(new ProviderId("out.1"), ""), house.now());
    }

    private ContactConsents.ChannelStanding standingInThePanel() {
        return anna.consents().read(house.agent(), anna.contact()).standings().getFirst();
    }

    private Page all() {
        return list.page(anna.dpo(), WantedConsents.all().filter(), Optional.empty(), 100);
    }

    private int rows(WantedConsents wanted) {
        return list.page(anna.dpo(), wanted.filter(), Optional.empty(), 100)
                .rows()
                .size();
    }

    private static Row of(List<Row> rows, ContactId contact) {
        return rows.stream()
                .filter(row -> row.contact().equals(contact))
                .findFirst()
                .orElseThrow();
    }
}
