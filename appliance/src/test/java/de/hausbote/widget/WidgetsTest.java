package de.hausbote.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.WidgetStory;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Widgets from the form to the first message. */
class WidgetsTest extends SharedHouse {
    private WidgetStory story;
    private Widget widget;

    @BeforeEach
    void begin() {
        story = new WidgetStory(house);
        widget = story.widgets()
                .create(house.admin(), WidgetStory.form(house.accountId()))
                .widget();
    }

    private ConsentText service() {
        return story.wording(ConsentPurpose.SERVICE, "de", "Ja, antworten Sie mir.");
    }

    private Door door() {
        return story.entrance().door(widget.id(), HouseLanguage.GERMAN).orElseThrow();
    }

    private Begun begins(int notice, List<Id> ticked) {
        var choice = new Choice(HouseLanguage.GERMAN, house.accountId(), notice, ticked);
        return story.entrance().begin(widget.id(), choice).orElseThrow();
    }

    private long tokens() {
        return house.database()
                .read(tx -> tx.query("select count(*) from opt_in").number());
    }

    @Test
    void nobodyBeginsBeforeThereIsANoticeAndAWording() {
        assertEquals(List.of(Missing.NOTICE, Missing.WORDING), door().missing());

        story.publish();
        assertEquals(List.of(Missing.WORDING), door().missing());
        var text = service();

        assertTrue(door().open());
        assertEquals("/notice/de/1", door().noticePath());
        assertInstanceOf(Begun.Ready.class, begins(1, List.of(text.id())));
    }

    @Test
    void nobodyBeginsWhereNoNumberIsAtWork() {
        story.publish();
        service();
        house.accounts().pause(house.admin(), house.accountId());

        assertEquals(List.of(Missing.NUMBER), door().missing());
    }

    @Test
    @Tag("CON-1")
    @Tag("CON-10")
    void fromTheTickToTheLedger() {
        story.publish();
        var service = service();
        var offers = story.wording(ConsentPurpose.MARKETING, "de", "Ja, Werbung.");

        var ready = (Begun.Ready) begins(1, List.of(service.id(), offers.id()));
        var digits = house.account().displayNumber().replaceAll("[^0-9]", "");
        assertTrue(
                ready.link().address().toString().startsWith("https://wa.me/" + digits + "?text=Guten%20Tag%20%5Bhb-"));
        house.receive(House.text("wamid.1", House.phone("4915112345678"), house.now(), ready.text()));

        var contact = seat.rows().getFirst().head().contact().id();
        var sheet = new ContactConsents(house.ground()).read(house.agent(), contact);
        assertEquals(
                List.of(Step.ASKED, Step.CONFIRMED, Step.ASKED, Step.CONFIRMED),
                sheet.entries().stream().map(entry -> entry.step()).toList());
        assertEquals(
                "Widget „Kontaktseite“, Stand 1; Datenschutzhinweis, Fassung 1",
                sheet.entries().getFirst().note());
    }

    @Test
    void withoutTheTickNothingBegins() {
        story.publish();
        service();
        var offers = story.wording(ConsentPurpose.MARKETING, "de", "Ja, Werbung.");

        assertInstanceOf(Begun.NotAgreed.class, begins(1, List.of()));
        assertInstanceOf(Begun.NotAgreed.class, begins(1, List.of(offers.id())));
        assertEquals(0L, tokens());
    }

    @Test
    void whatChangedMeanwhileIsReadOnceMore() {
        story.publish();
        var before = service();
        var after = service();

        assertInstanceOf(Begun.Changed.class, begins(1, List.of(before.id())));
        story.publish();
        assertInstanceOf(Begun.Changed.class, begins(1, List.of(after.id())));
        assertInstanceOf(Begun.Ready.class, begins(2, List.of(after.id())));
    }

    @Test
    void aNumberThatIsNotOfferedIsNotOpened() {
        story.publish();
        var text = service();
        var other = house.connect("Verkauf", "106540352242999").id();
        var choice = new Choice(HouseLanguage.GERMAN, other, 1, List.of(text.id()));

        assertInstanceOf(
                Begun.Changed.class, story.entrance().begin(widget.id(), choice).orElseThrow());
    }

    @Test
    void aRemovedWidgetTakesWhatIsUnderWayWithIt() {
        story.publish();
        begins(1, List.of(service().id()));
        assertEquals(1L, tokens());

        story.widgets().remove(story.officer(), widget.id());

        assertEquals(0L, tokens());
        assertTrue(story.entrance().door(widget.id(), HouseLanguage.GERMAN).isEmpty());
    }

    @Test
    void aChangeCountsItsFormsAndKeepsEverythingOfTheLast() {
        var fresh = WidgetStory.form(house.connect("Verkauf", "106540352242999").id());

        var changed =
                story.widgets().change(story.officer(), widget.id(), fresh).widget();

        assertEquals(2, changed.revision());
        assertEquals(fresh, changed.form());
        assertEquals(
                List.of(changed),
                story.widgets().list(house.admin()).widgets().stream()
                        .map(Widgets.Shown::widget)
                        .toList());
    }

    @Test
    @Tag("IAM-4")
    void agentsDoNotMakeThemAndForeignNumbersAreRefused() {
        var form = WidgetStory.form(house.accountId());
        assertEquals(
                Code.NOT_ALLOWED,
                assertThrows(RefusedException.class, () -> story.widgets().create(house.agent(), form))
                        .code());
        assertEquals(
                Code.NOT_FOUND,
                assertThrows(RefusedException.class, () -> story.widgets().remove(house.admin(), new Id(1, 1)))
                        .code());
        var foreign = WidgetStory.form(new AccountId(new Id(1, 1)));
        assertEquals(
                "accounts",
                assertThrows(WrongFieldException.class, () -> story.widgets().create(house.admin(), foreign))
                        .field());
    }
}
