package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Way;
import de.hausbote.message.Content;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import de.hausbote.message.Template.Category;
import de.hausbote.vault.SealBrokenException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person agreed to, what outlives her, and that nothing advertises to her against it. */
class ConsentTest extends ConsentStory {
    @Test
    @Tag("CON-1")
    void aConsentOnPaperReproducesEverythingThatWasShown() {
        var said = house.now().minus(Duration.ofDays(3));

        var sheet = anna.consents().record(house.agent(), anna.contact(), anna.told(Way.PAPER, said));

        var entry = sheet.entries().getFirst();
        var text = sheet.texts().getFirst();
        assertEquals(Step.CONFIRMED, entry.step());
        assertEquals(Instant.ofEpochMilli(said.toEpochMilli()), entry.said());
        assertEquals("Ordner 7", entry.note());
        assertEquals("4915112345678", entry.address());
        assertEquals(Optional.of(house.agent().id()), entry.recorder());
        assertEquals(List.of("Ja, Werbung.", "de", "2026-11"), List.of(text.words(), text.language(), text.notice()));
        assertEquals(1, text.version());
        assertTrue(text.sameAs(entry.wording().orElseThrow()));
        assertEquals(Standing.State.CONFIRMED, anna.standing().state());
    }

    @Test
    @Tag("CON-1")
    void aNewVersionLeavesTheOldWordingAsItWasShown() {
        anna.agrees();

        anna.texts().add(anna.dpo(), new ConsentTexts.Draft(ConsentPurpose.MARKETING, "de", "2026-12", "Anders."));

        var sheet = anna.consents().read(anna.dpo(), anna.contact());
        assertEquals("Ja, Werbung.", sheet.texts().getFirst().words());
        assertEquals(2, anna.texts().list(house.agent()).getFirst().version());
    }

    @Test
    @Tag("CON-1")
    void anEntryThatWasChangedInTheDatabaseOpensNoMore() {
        anna.agrees();

        house.change(tx ->
                tx.change("update consent_entry set said = said - 86400000").run());

        assertThrows(SealBrokenException.class, anna::standing);
    }

    @Test
    @Tag("CON-1")
    void aWordingThatWasChangedInTheDatabaseIsNotTakenForTheOneThatWasShown() {
        anna.agrees();

        house.change(tx -> tx.change("update consent_text set words = 'Alles.'").run());

        var sheet = anna.consents().read(house.agent(), anna.contact());
        var wording = sheet.entries().getFirst().wording().orElseThrow();
        assertFalse(sheet.texts().getFirst().sameAs(wording));
    }

    @Test
    @Tag("CON-2")
    void whatWasAskedCountsForNothingBeforeSheConfirmsIt() {
        var text = Optional.of(anna.text().id());
        anna.asking(ask -> ask.consents()
                .ask(
                        ask.tx(),
                        ask.subject(),
                        Statement.seen(ConsentPurpose.MARKETING, Way.PAGE, house.now(), List.of())
                                .with(text)));
        assertEquals(Standing.State.ASKED, anna.standing().state());
        assertEquals(Code.CONSENT_MISSING, refused(anna::advertise));

        says("Hallo");
        var message = seat.messages(anna.conversation()).getLast().id();
        var confirmed = confirm(message);

        assertEquals(List.of(message), confirmed.orElseThrow().messages());
        assertEquals(text, confirmed.get().wording().map(ConsentEntry.Wording::text));
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
    }

    private Optional<ConsentEntry> confirm(MessageId message) {
        return anna.asking(
                ask -> ask.consents().confirm(ask.tx(), ask.subject(), ConsentPurpose.MARKETING, message, house.now()));
    }

    @Test
    @Tag("CON-2")
    void whoeverSaidNoMeanwhileConfirmsNothing() {
        anna.asking(ask -> ask.consents()
                .ask(
                        ask.tx(),
                        ask.subject(),
                        Statement.seen(ConsentPurpose.MARKETING, Way.PAGE, house.now(), List.of())
                                .with(Optional.of(anna.text().id()))));
        says("STOP");

        assertTrue(confirm(seat.messages(anna.conversation()).getLast().id()).isEmpty());
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
    }

    @Test
    @Tag("CON-2")
    void advertisingIsRefusedWithoutConsentAndServiceIsNot() {
        assertEquals(Code.CONSENT_MISSING, refused(anna::advertise));

        assertEquals(DeliveryState.QUEUED, state(anna.send("termin")));
    }

    @Test
    void whatProvesNothingOrLiesAheadIsNotWrittenDown() {
        var chat = anna.told(Way.CHAT, house.now());
        var ahead = anna.told(Way.PAPER, house.now().plusSeconds(60));
        var word = anna.told(Way.WORD, house.now());

        assertEquals(Code.BAD_REQUEST, refused(() -> anna.consents().record(house.agent(), anna.contact(), chat)));
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.consents().record(house.agent(), anna.contact(), ahead)));
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.consents().withdraw(house.agent(), anna.contact(), word)));
    }

    @Test
    void othersNeitherSeeNorWrite() {
        var stranger = house.stranger();
        var told = anna.told(Way.PAPER, house.now());

        assertEquals(Code.NOT_FOUND, refused(() -> anna.consents().read(stranger, anna.contact())));
        assertEquals(Code.NOT_ALLOWED, refused(() -> anna.consents().read(house.admin(), anna.contact())));
        assertEquals(Code.NOT_ALLOWED, refused(() -> anna.consents().record(anna.dpo(), anna.contact(), told)));
        assertEquals(
                Code.NOT_ALLOWED,
                refused(() -> anna.texts()
                        .add(house.agent(), new ConsentTexts.Draft(ConsentPurpose.MARKETING, "de", "", "Ja"))));
        assertEquals(
                0, anna.consents().read(anna.dpo(), anna.contact()).entries().size());
    }

    @Test
    @Tag("CON-4")
    void herNoOutlivesHerAndHoldsWhenSheIsMadeAgain() {
        anna.agrees();
        says("STOP");
        var before = house.now();
        var erased = anna.contact();
        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(erased));
        assertEquals(0, house.count("select count(*) from consent_entry"));
        house.clock().advance(Duration.ofDays(1));

        new NewContacts(house.ground(), house.tickets())
                .make(
                        house.agent(),
                        new NewContacts.Wanted(house.accountId(), "+49 1511 2345678", "", CustomerNumber.NONE));

        assertFalse(erased.equals(anna.contact()));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
        var old = anna.told(Way.PAPER, before.minusSeconds(60));
        assertEquals(Code.CONSENT_OLDER, refused(() -> anna.consents().record(house.agent(), anna.contact(), old)));
        anna.agrees();
        assertEquals(Optional.of(DeliveryState.QUEUED), anna.advertise().state());
    }

    @Test
    @Tag("CON-4")
    void whatIsKeptOfHerIsNoNumber() {
        says("STOP");

        var kept = house.database()
                .read(tx -> tx.query("select hash from suppression").list(row -> row.bytes("hash")));

        assertEquals(1, kept.size());
        assertEquals(32, kept.getFirst().length);
        assertFalse(new String(kept.getFirst(), StandardCharsets.ISO_8859_1).contains("49151"));
    }

    @Test
    @Tag("CON-4")
    void somebodyWhoIsNoContactIsRememberedToo() {
        var account = house.account();
        var bert = House.phone("4917600000001");

        house.change(tx ->
                house.conversations().wished(tx, account, new WishReported(House.ROUTE, bert, Wish.STOP, house.now())));
        house.clock().advance(Duration.ofSeconds(10));
        house.receive(House.text("wamid.bert", bert, house.now(), "Hallo"));

        assertEquals(1, house.count("select count(*) from suppression"));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
    }

    @Test
    @Tag("CON-2")
    void oneThatWaitsIsLookedAtAgainWhenItsTurnComes() {
        anna.agrees();
        var waiting = anna.send("termin");
        anna.counts("termin", Category.MARKETING);
        anna.refuses(Way.TELEPHONE);

        var claimed = anna.claim();

        assertFalse(claimed.filter(parcel -> parcel.id().equals(waiting.id())).isPresent());
        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(waiting));
    }

    @Test
    @Tag("CON-2")
    void aFailedOneIsNotSentAgainAfterHerNo() {
        anna.agrees();
        var entry = anna.advertise();
        var claimed = anna.claim().orElseThrow();
        house.conversations()
                .settle(claimed.id(), new SendResult.Refused(Reason.of(Reason.Code.PROVIDER_ERROR)), house.now());
        says("STOP");

        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> house.conversations().retry(house.agent(), entry.id())));
    }

    @Test
    @Tag("CON-4")
    void anotherNumberOfHersIsSpared() {
        says("STOP");
        var after = new Sender("4917612345678", "", "", "");
        house.change(tx -> house.conversations()
                .personChanged(
                        tx,
                        house.account(),
                        new PersonChanged(
                                House.ROUTE, ProviderId.NONE, ANNA, after, house.now(), Content.Change.NUMBER)));

        assertEquals(2, house.count("select count(*) from suppression"));
    }
}
