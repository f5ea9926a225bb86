package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.FirstStep;
import de.hausbote.consent.OptInToken;
import de.hausbote.consent.OptIns;
import de.hausbote.consent.Redeemed.Why;
import de.hausbote.consent.Standing.State;
import de.hausbote.consent.Way;
import de.hausbote.message.AccountId;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Id;
import de.hausbote.message.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** She agrees on a page and writes: what her first message proves, and what no token proves. */
class OptInTest extends ConsentStory {
    private static final Id PAGE = new Id(1, 2);

    private OptIns optIns;
    private ConsentText service;

    @BeforeEach
    void writeTheWording() {
        optIns = new OptIns(house.ground().ids());
        service = anna.texts()
                .add(
                        anna.dpo(),
                        new ConsentTexts.Draft(ConsentPurpose.SERVICE, "de", "2026-11", "Ja, antworten Sie mir."));
    }

    private OptInToken agrees(AccountId account, ConsentText... texts) {
        var ids = Stream.of(texts).map(ConsentText::id).toList();
        var step = new FirstStep(PAGE, account, ids, "Kontaktseite, Stand 1");
        return house.database().write(tx -> optIns.issue(tx, step));
    }

    private OptInToken agreesToService() {
        return agrees(house.accountId(), service);
    }

    private List<ConsentEntry> entries() {
        return anna.consents().read(house.agent(), anna.contact()).entries();
    }

    private String lastText() {
        return ((Content.Text) seat.messages(anna.conversation()).getLast().content()).body();
    }

    /** Why tokens were refused, in the order of the record. */
    private List<Why> refusals() {
        return house.database()
                .read(tx -> tx.query(
                                "select reason from audit_entry where action = 'consent.unproved' order by sequence")
                        .list(row -> row.word("reason", Why.class)));
    }

    @Test
    @Tag("CON-1")
    void herFirstMessageProvesWhatSheAgreedTo() {
        var token = agreesToService();
        var agreed = house.now();

        says("Guten Tag " + token.mark());

        var message = seat.messages(anna.conversation()).getLast().id();
        assertEquals(
                List.of(Step.ASKED, Step.CONFIRMED),
                entries().stream().map(ConsentEntry::step).toList());
        for (var entry : entries()) {
            assertEquals(Way.PAGE, entry.way());
            assertEquals(Kind.SERVICE, entry.purpose().kind());
            assertTrue(service.sameAs(entry.wording().orElseThrow()));
        }
        assertEquals(
                Instant.ofEpochMilli(agreed.toEpochMilli()),
                entries().getFirst().said());
        assertEquals("Kontaktseite, Stand 1", entries().getFirst().note());
        assertEquals(List.of(message), entries().getLast().messages());
    }

    @Test
    @Tag("CON-9")
    void nobodyEverSeesTheToken() {
        var token = agreesToService();

        says("Guten Tag " + token.mark() + "\nWann haben Sie offen?");

        assertEquals("Guten Tag\nWann haben Sie offen?", lastText());
        var preview = seat.rows().getFirst().head().last().orElseThrow().preview();
        assertFalse(preview.contains(token.value()));
    }

    @Test
    void whatSheWritesAnewShowsItNeither() {
        var token = agreesToService();
        says("Guten Tag " + token.mark());
        var id = new ProviderId("wamid." + (number - 1));

        ConsentHouse.rewrites(house, id, "Guten Abend " + token.mark());

        assertEquals("Guten Abend", lastText());
        assertEquals(2, entries().size());
    }

    @Test
    @Tag("CON-2")
    @Tag("CON-10")
    void advertisingNeedsATickOfItsOwn() {
        says("Guten Tag " + agreesToService().mark());
        assertEquals(State.NONE, anna.standing().state());

        says("Hallo " + agrees(house.accountId(), service, anna.text()).mark());

        assertEquals(State.CONFIRMED, anna.standing().state());
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
    }

    @Test
    @Tag("CON-2")
    @Tag("CON-3")
    void whoeverSaysStopInTheSameBreathWantsNoAdvertising() {
        says("STOP " + agrees(house.accountId(), service, anna.text()).mark());

        assertEquals(State.WITHDRAWN, anna.standing().state());
        assertEquals(
                2, entries().stream().filter(entry -> entry.way() == Way.PAGE).count());
    }

    @Test
    void aTokenIsGoodForOneMessage() {
        var token = agreesToService();
        says("Guten Tag " + token.mark());

        says("Noch etwas " + token.mark());

        assertEquals(2, entries().size());
        assertEquals("Noch etwas", lastText());
        assertEquals(List.of(Why.USED), refusals());
    }

    @Test
    void theSameWebhookTwiceIsOneMessageAndOneProof() {
        var token = agreesToService();
        var event = House.text("wamid.same", ANNA, house.now(), "Guten Tag " + token.mark());

        house.receive(event);
        house.receive(event);

        assertEquals(2, entries().size());
        assertEquals(List.of(), refusals());
    }

    @Test
    void aDayLaterItProvesNothingAndTheMessageIsThere() {
        var token = agreesToService();
        house.clock().advance(OptIns.LIFE.plusSeconds(1));

        says("Guten Tag " + token.mark());

        assertEquals(List.of(), entries());
        assertEquals("Guten Tag", lastText());
        assertEquals(List.of(Why.EXPIRED), refusals());
    }

    @Test
    void whatWasWrittenInTimeProvesItHoweverLateItComesIn() {
        var token = agreesToService();
        var written = house.now().plus(Duration.ofHours(1));
        house.clock().advance(Duration.ofDays(3));

        house.receive(House.text("wamid.late", ANNA, written, "Guten Tag " + token.mark()));

        assertEquals(2, entries().size());
        assertEquals(written, entries().getLast().said());
    }

    @Test
    void aTokenOfAnotherNumberProvesNothing() {
        var other = house.connect("Verkauf", "106540352242999").id();
        var token = agrees(other, service);

        says("Guten Tag " + token.mark());

        assertEquals(List.of(), entries());
        assertEquals(List.of(Why.ELSEWHERE), refusals());
    }

    @Test
    void whoeverGuessesIsNotAnsweredAnyMoreAndLosesNoMessage() {
        for (var guess = 0; guess < 5; guess++) {
            says("Guten Tag [hb-AAAAAAAAAA%d]".formatted(guess));
        }

        says("Guten Tag " + agreesToService().mark());

        assertEquals(List.of(), entries());
        assertEquals("Guten Tag", lastText());
        assertEquals(Why.GUESSING, refusals().getLast());
        house.clock().advance(Duration.ofHours(1));
        says("Guten Tag " + agreesToService().mark());
        assertEquals(2, entries().size());
    }

    @Test
    void theTokenIsKeptAsAHashAndNotForEver() {
        var token = agreesToService();
        var hash = house.database()
                .read(tx -> tx.query("select hash from opt_in").one(row -> row.bytes("hash")))
                .orElseThrow();
        assertFalse(new String(hash, ISO_8859_1).contains(token.value()));

        house.clock().advance(Duration.ofDays(9));
        agreesToService();

        long kept = house.database()
                .read(tx -> tx.query("select count(*) from opt_in").number());
        assertEquals(1, kept);
    }

    @Test
    void aTextOfNothingButAMarkShowsThatSomethingStoodThere() {
        says(agreesToService().mark());

        assertEquals("[hb]", lastText());
        assertEquals(2, entries().size());
    }
}
