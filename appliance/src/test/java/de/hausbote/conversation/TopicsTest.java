package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.SendResult;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Standing.State;
import de.hausbote.consent.Way;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.Category;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advertising by topic: what a consent covers, and what a no ends. */
@Tag("CON-2")
class TopicsTest extends ConsentStory {
    private static final ConsentPurpose OFFERS = ConsentPurpose.marketing("rabatte");

    private ConsentText offers;

    @BeforeEach
    void open() {
        offers = anna.topic("rabatte");
        anna.topic("neues");
    }

    @Test
    void aConsentToATopicCoversThatTopicAlone() {
        anna.agrees(offers);

        assertEquals(DeliveryState.QUEUED, state(anna.send("rabatte")));
        assertEquals(Code.CONSENT_MISSING, refused(() -> anna.send("neues")));
        assertEquals(Code.CONSENT_MISSING, refused(anna::advertise));
    }

    @Test
    void aConsentToAllAdvertisingCoversEveryTopic() {
        anna.agrees();

        assertEquals(DeliveryState.QUEUED, state(anna.send("rabatte")));
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
    }

    @Test
    void theRefusalNamesTheTopic() {
        var missing = assertThrows(RefusedException.class, () -> anna.send("rabatte"));
        says("STOP");
        var withdrawn = assertThrows(RefusedException.class, () -> anna.send("neues"));

        assertEquals(List.of("rabatte", "neues"), List.of(missing.topic(), withdrawn.topic()));
        assertEquals(Code.CONSENT_WITHDRAWN, withdrawn.code());
    }

    @Test
    @Tag("CON-3")
    void oneWordEndsEveryTopicAndDropsWhatWaits() {
        anna.agrees(offers);
        var waiting = anna.send("rabatte");

        says("STOP");

        assertEquals(State.WITHDRAWN, anna.standing(OFFERS).state());
        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(waiting));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> anna.send("rabatte")));
    }

    @Test
    @Tag("CON-3")
    void oneTopicIsTakenBackAloneAndOnlyWhatAdvertisesItIsDropped() {
        anna.agrees();
        var ended = anna.send("rabatte");
        var other = anna.send("neues");

        anna.refuses(OFFERS, Way.TELEPHONE);

        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(ended));
        assertEquals(DeliveryState.QUEUED, state(other));
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> anna.send("rabatte")));
        assertTrue(automatic().getFirst().contains("„rabatte“"));
    }

    @ParameterizedTest
    @Tag("CON-3")
    @ValueSource(
            strings = {
                "STOP Rabatte",
                "stopp: rabatte!",
                "Keine Werbung „Rabatte“",
                "Unsubscribe rabatte",
                "Abmelden\nRabatte"
            })
    void oneWordAndATopicEndThatTopic(String words) {
        anna.agrees();

        says(words);
        says(words);

        assertEquals(State.WITHDRAWN, anna.standing(OFFERS).state());
        assertEquals(State.CONFIRMED, anna.standing().state());
        assertEquals(DeliveryState.QUEUED, state(anna.send("neues")));
        assertEquals(1, automatic().size());
    }

    @ParameterizedTest
    @Tag("CON-3")
    @ValueSource(
            strings = {"STOP bitte Rabatte ansehen", "Rabatte STOP", "Rabatte", "Stop making offers", "STOP Neuestes"})
    void moreThanThatEndsNothing(String words) {
        anna.agrees();

        says(words);

        assertEquals(State.CONFIRMED, anna.standing(OFFERS).state());
        assertEquals(State.CONFIRMED, anna.standing().state());
    }

    @Test
    @Tag("CON-3")
    void startBringsBackWhatStopEndedAndNoTopicThatWasTakenBackAlone() {
        anna.agrees();
        anna.agrees(offers);
        anna.refuses(OFFERS, Way.TELEPHONE);

        says("STOP");
        says("START");

        assertEquals(DeliveryState.QUEUED, state(anna.send("neues")));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> anna.send("rabatte")));
        anna.agrees(offers);
        assertEquals(DeliveryState.QUEUED, state(anna.send("rabatte")));
    }

    @Test
    @Tag("CON-3")
    void aNoToATopicIsWrittenDownBesideANoToEverything() {
        anna.agrees();
        anna.refuses(Way.TELEPHONE);
        anna.refuses(OFFERS, Way.TELEPHONE);

        says("START");

        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> anna.send("rabatte")));
    }

    @Test
    @Tag("CON-4")
    void aNoToATopicOutlivesHer() {
        anna.refuses(OFFERS, Way.PAPER);
        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(anna.contact()));
        house.clock().advance(Duration.ofDays(1));

        new NewContacts(house.ground(), house.tickets())
                .make(
                        house.agent(),
                        new NewContacts.Wanted(house.accountId(), "+49 1511 2345678", "", CustomerNumber.NONE));

        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> anna.send("rabatte")));
        assertEquals(Code.CONSENT_MISSING, refused(() -> anna.send("neues")));
    }

    @Test
    void whatWaitsNeedsTheTopicOfItsTemplateToo() {
        anna.agrees(offers);
        var waiting = anna.send("rabatte");

        anna.moves("rabatte", "neues");

        assertTrue(anna.claim().isEmpty());
        assertEquals(Reason.Code.CONSENT_MISSING, reason(waiting));
    }

    @Test
    void whatWasWrittenForATopicNeedsItEvenWhenItsTemplateHasAnother() {
        anna.agrees(offers);
        anna.agrees(anna.wording(ConsentPurpose.marketing("neues")));
        var failed = anna.send("rabatte");
        var refusal = new SendResult.Refused(Reason.of(Reason.Code.PROVIDER_ERROR));
        house.conversations().settle(anna.claim().orElseThrow().id(), refusal, house.now());
        anna.refuses(OFFERS, Way.TELEPHONE);

        anna.moves("rabatte", "neues");

        assertEquals(Code.CONSENT_WITHDRAWN, refused(() -> house.conversations().retry(house.agent(), failed.id())));
        assertEquals(DeliveryState.QUEUED, state(anna.send("rabatte")));
    }

    @Test
    void onlyWhatAdvertisesHasATopicAndOnlyOneWithAWording() {
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.moves("termin", "rabatte")));
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.moves("angebot", "gibt es nicht")));
        anna.moves("rabatte", "");

        assertEquals("", anna.stored("rabatte").topic());
    }

    @Test
    void theProviderChangesATemplateAndItsTopicStays() {
        anna.counts("rabatte", Category.UTILITY);
        anna.counts("rabatte", Category.MARKETING);

        assertEquals("rabatte", anna.stored("rabatte").topic());
    }

    @Test
    @Tag("CON-11")
    void aConsentToATopicIsUsedByWhatAdvertisesIt() {
        anna.agrees();
        anna.agrees(offers);
        house.clock().advance(Duration.ofDays(800));
        anna.send("neues");
        var parcel = anna.claim().orElseThrow();
        house.conversations().settle(parcel.id(), new SendResult.Accepted(new ProviderId("out.1"), ""), house.now());

        var standings = anna.consents().read(house.agent(), anna.contact()).standings();

        assertEquals(Optional.empty(), standings.getFirst().unusedSince());
        assertTrue(standings.getLast().unusedSince().isPresent());
        assertEquals(List.of("rabatte"), idle());
    }

    @Test
    @Tag("CON-11")
    void beforeItIsUsedAConsentThatLiesIdleIsFlagged() {
        anna.agrees();
        house.clock().advance(Duration.ofDays(700));
        assertEquals(List.of(), idle());

        house.clock().advance(Duration.ofDays(100));

        assertEquals(List.of("angebot", "neues", "rabatte"), idle());
        says("STOP");
        assertEquals(List.of(), idle());
    }

    /** Templates that are flagged where they are chosen. */
    private List<String> idle() {
        return anna.sendable().stream()
                .filter(each -> each.unusedSince().isPresent())
                .map(each -> each.stored().template().name())
                .toList();
    }
}
