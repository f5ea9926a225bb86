package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.identity.Actor;
import de.hausbote.message.Content;
import de.hausbote.message.RefusedException;
import de.hausbote.message.Sender;
import de.hausbote.search.SearchPage.FilterRead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Each filter, several at once, without, and by whom. Nothing is changed after the beginning. */
@TestInstance(Lifecycle.PER_CLASS)
class FiltersTest {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @TempDir
    static Path folder;

    private SearchHouse desk;
    private House house;
    private Actor stranger;

    @BeforeAll
    void open() {
        desk = SearchHouse.in(folder);
        house = desk.house();
        var nord = house.connect("Kundenservice Nord", "2222");
        desk.says(ANNA, "Anna im Service");
        desk.name("Anna Schmidt");
        house.receive(House.message("wamid.d", ANNA, house.now(), new Content.Document("Anna mit Datei", "Plan.pdf")));
        new Seat(house, house.agent()).write("Antwort an Anna");
        house.tickets()
                .assign(
                        house.agent(),
                        new Seat(house, house.agent()).conversation(),
                        house.agent().id());
        hears(nord, BERT, "Bert im Norden");
        desk.name("Bert Schmidt");
        stranger = house.stranger();
        desk.awaitPeople("bert", "Bert Schmidt");
        desk.awaitFound("person:bert", "Bert im Norden");
        desk.awaitFound("owner:me von:uns", "Antwort an Anna");
    }

    private void hears(ChannelAccount account, Sender who, String text) {
        house.clock().advance(Duration.ofSeconds(1));
        var event = House.text("wamid.nord", who, house.now(), text);
        house.change(tx -> house.conversations().receive(tx, account, event));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private long counted(String query) {
        return desk.counted(query);
    }

    private FilterRead read(Actor actor, String query) {
        return desk.page(actor, query).filters().getFirst();
    }

    private FilterRead read(String query) {
        return read(house.agent(), query);
    }

    @Test
    void personIsANameOrANumber() {
        assertEquals(3, counted("person:anna"));
        assertEquals(3, counted("KONTAKT:\"Schmidt Ann\""));
        assertEquals(3, counted("contact:0151"));
        assertEquals(3, counted("person:\"+49 (0) 151 / 1234-5678\""));
        assertEquals(4, counted("person:schmidt"));
        assertEquals(0, counted("person:015"));
        assertEquals(1, counted("person:anna plan"));
    }

    @Test
    void channelIsTheNameOfAnAccountOrItsKind() {
        assertEquals(1, counted("channel:nord"));
        assertEquals(1, counted("kanal:\"kundenservice nord\""));
        assertEquals(3, counted("channel:service"), "the one of exactly this name");
        assertEquals(4, counted("kanal:WhatsApp"));
        assertEquals(0, counted("kanal:practice"));
        assertEquals("Kundenservice Nord", read("kanal:kund").label());
    }

    @Test
    void teamOwnerAndState() {
        assertEquals(4, counted("team:serv"));
        assertEquals(3, counted("owner:me"));
        assertEquals(3, counted("zuständig:ich"));
        assertEquals(3, counted("bearbeiter:\"ada agentin\""));
        assertEquals(1, counted("owner:none"));
        assertEquals(4, counted("status:offen"));
        assertEquals(0, counted("state:resolved"));
    }

    @Test
    void severalNamesAllFitAndSeveralValuesAreAlternatives() {
        assertEquals(4, counted("person:anna person:bert"));
        assertEquals(0, counted("person:anna owner:none"));
        assertEquals(1, counted("person:anna person:bert owner:none"));
        assertEquals(4, counted("von:kunde von:uns"));
        assertEquals(4, counted("state:open state:resolved"));
        assertEquals(3, counted("person:anna person:niemandweiß"));
        assertEquals(1, counted("person:anna von:kunde mit:datei state:open kanal:service team:service plan"));
    }

    @Test
    void aMinusExcludes() {
        assertEquals(1, counted("person:schmidt -person:anna"));
        assertEquals(3, counted("-kanal:nord team:service"));
        assertEquals(1, counted("von:uns -mit:datei -state:resolved"));
        assertEquals(2, counted("anna -mit:datei"));
        assertEquals(1, counted("-von:kunde anna"));
        assertEquals(0, counted("anna -seit:1.1.2020"));
        assertEquals(2, counted("-owner:none -von:uns person:schmidt"));
        assertEquals(0, counted("-person:anna"), "nothing is looked for");
        assertEquals(3, counted("anna -person:niemandweiß"));
    }

    @Test
    void itIsToldHowEachWasUnderstood() {
        var day = house.now().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
        var query = "von:kunde -mit:datei seit:" + day + " bis:31.12.2099 person:\"anna sch\" kanal:nord team:serv"
                + " zuständig:ich owner:niemand owner:ada status:offen team:gibtsnicht Plan";

        var filters = desk.page(house.agent(), query).filters();

        assertEquals(
                List.of(
                        new FilterRead("von:kunde", FilterName.FROM, "customer", true, false),
                        new FilterRead("-mit:datei", FilterName.HAS, "file", true, true),
                        new FilterRead("seit:" + day, FilterName.SINCE, day.toString(), true, false),
                        new FilterRead("bis:31.12.2099", FilterName.UNTIL, "2099-12-31", true, false),
                        new FilterRead("person:\"anna sch\"", FilterName.PERSON, "anna sch", true, false),
                        new FilterRead("kanal:nord", FilterName.CHANNEL, "Kundenservice Nord", true, false),
                        new FilterRead("team:serv", FilterName.TEAM, "Service", true, false),
                        new FilterRead("zuständig:ich", FilterName.OWNER, "me", true, false),
                        new FilterRead("owner:niemand", FilterName.OWNER, "none", true, false),
                        new FilterRead("owner:ada", FilterName.OWNER, "Ada Agentin", true, false),
                        new FilterRead("status:offen", FilterName.STATE, "open", true, false),
                        new FilterRead("team:gibtsnicht", FilterName.TEAM, "gibtsnicht", false, false)),
                filters);
    }

    @Test
    void aValueThatNobodyKnowsFindsNothingAndSaysSo() {
        for (var query : List.of("person:zoe", "kanal:süd", "team:gibtsnicht", "owner:zoe", "person:9999999")) {
            assertEquals(0, counted(query + " -nirgends"), query);
            assertEquals(0, counted(query + " anna"), query);
            assertFalse(read(query).known(), query);
        }
    }

    @Test
    void contactsAreFilteredByWhatGoesForTheirConversation() {
        assertEquals(List.of("Bert Schmidt", "Anna Schmidt"), desk.people("schmidt"));
        assertEquals(List.of("Anna Schmidt"), desk.people("schmidt owner:me"));
        assertEquals(List.of("Anna Schmidt"), desk.people("schmidt -kanal:nord"));
        assertEquals(List.of("Bert Schmidt"), desk.people("schmidt -person:anna state:open"));
        assertEquals(List.of("Bert Schmidt", "Anna Schmidt"), desk.people("schmidt mit:datei seit:1.1.2099"));
        assertEquals(List.of("Bert Schmidt"), desk.people("person:bert"));
        assertEquals(List.of(), desk.people("owner:me"), "a filter alone asks for nobody");
    }

    @Test
    @Tag("IAM-4")
    void nobodyLearnsFromAFilterWhatSheDoesNotKnow() {
        assertTrue(read(house.agent(), "team:service").known());
        assertFalse(read(stranger, "team:service").known());
        assertFalse(read(stranger, "-team:service").known());
        assertTrue(read(stranger, "team:other").known());
        assertFalse(read(house.agent(), "team:other").known());
        assertFalse(read(stranger, "owner:ada").known());
        assertTrue(read(stranger, "owner:otto").known());
        assertFalse(read(house.agent(), "owner:otto").known());
        assertFalse(read(stranger, "person:anna").known());
        assertFalse(read(stranger, "person:0151").known());
        assertThrows(RefusedException.class, () -> desk.page(house.admin(), "team:service"));
        assertThrows(RefusedException.class, () -> desk.filters(house.admin()));
    }

    @Test
    void theMenuNamesWhatSheMayFilterBy() {
        assertEquals(
                new SearchFilters(List.of("Service"), List.of("Kundenservice Nord", "Service"), List.of("Ada Agentin")),
                desk.filters(house.agent()));
        assertEquals(List.of("Otto Anders"), desk.filters(stranger).owners());
        assertEquals(List.of("Other"), desk.filters(stranger).teams());
    }
}
