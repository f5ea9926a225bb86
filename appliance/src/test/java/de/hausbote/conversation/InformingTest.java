package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ProviderName;
import de.hausbote.consent.NoticeFact;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import de.hausbote.relay.ProviderSight;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People are told how their data are treated before anybody answers them, and by a notice that lacks nothing. */
class InformingTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");

    private List<String> said() {
        return seat.texts(seat.conversation());
    }

    private static String notice(int version) {
        return """
                Automatische Nachricht: Sie schreiben mit Sparkasse Musterstadt. Wie wir mit Ihren Daten umgehen, lesen Sie \
                hier: https://chat.sparkasse.example/notice/de/%1$d

                Automatic message: You are writing with Sparkasse Musterstadt. How we treat your data: \
                https://chat.sparkasse.example/notice/en/%1$d""".formatted(version);
    }

    @Test
    @Tag("CON-6")
    void theFirstMessageIsAnsweredByTheNoticeAndNoOther() {
        Noticing.publish(house);

        house.receiveText("wamid.1", ANNA, "Guten Tag");
        house.receiveText("wamid.2", ANNA, "Haben Sie offen?");
        seat.write("Ja, bis 16 Uhr.");

        assertEquals(List.of("Guten Tag", notice(1), "Haben Sie offen?", "Ja, bis 16 Uhr."), said());
    }

    @Test
    @Tag("CON-6")
    void whoComesBackIsToldAgainOnlyOfAnotherVersion() {
        Noticing.publish(house);
        house.receiveText("wamid.1", ANNA, "Guten Tag");
        house.clock().advance(Duration.ofDays(90));
        house.receiveText("wamid.2", ANNA, "Noch eine Frage");
        Noticing.publish(house);
        house.clock().advance(Duration.ofMinutes(1));

        house.receiveText("wamid.3", ANNA, "Und noch eine");

        assertEquals(List.of("Guten Tag", notice(1), "Noch eine Frage", "Und noch eine", notice(2)), said());
    }

    @Test
    @Tag("CON-6")
    void whoCouldNotBeToldWhenSheWroteIsToldBeforeTheAnswer() {
        Noticing.publish(house);
        house.accounts().pause(house.admin(), house.accountId());
        house.receiveText("wamid.1", ANNA, "Guten Tag");
        house.accounts().resume(house.admin(), house.accountId());

        seat.write("Guten Tag, Anna.");

        assertEquals(List.of("Guten Tag", notice(1), "Guten Tag, Anna."), said());
    }

    @Test
    void theProofNamesTheVersionThatSheWasToldOf() {
        Noticing.publish(house);
        house.receiveText("wamid.1", ANNA, "Guten Tag");

        var talk = seat.conversation();
        var contact = house.database()
                .read(tx -> new ConversationTable().find(tx, talk).orElseThrow().contact());
        var informed =
                new ContactConsents(house.ground()).read(house.agent(), contact).informed();

        assertEquals(1, informed.getFirst().version());
        assertEquals(house.now(), informed.getFirst().told());
    }

    @Test
    void aHouseWithoutANoticeSaysNothingByItself() {
        house.receiveText("wamid.1", ANNA, "Guten Tag");

        assertEquals(List.of("Guten Tag"), said());
    }

    @ParameterizedTest
    @EnumSource(NoticeFact.class)
    @Tag("CON-7")
    void withoutAFactNothingIsPublishedAndTheFactIsNamed(NoticeFact fact) {
        var facts = Noticing.facts();
        facts.put(fact, " ");

        var refused = assertThrows(
                RefusedException.class,
                () -> Noticing.notices(house)
                        .publish(
                                Noticing.officer(house),
                                facts,
                                Set.of(ProviderName.META),
                                ProviderSight.of(ProviderName.META)));

        assertEquals(Code.NOTICE_FACT, refused.code());
        assertEquals(fact.number(), refused.remedy());
        assertTrue(Noticing.notices(house).current().isEmpty());
    }

    @Test
    @Tag("CON-7")
    void noNumberIsConnectedOrResumedWhoseProviderNoNoticeNames() {
        house.accounts().pause(house.admin(), house.accountId());
        assertEquals(Code.NOTICE_MISSING, refusal(() -> house.accounts().resume(house.admin(), house.accountId())));
        Noticing.notices(house)
                .publish(Noticing.officer(house), Noticing.facts(), Set.of(ProviderName.DIALOG_360), Set.of());
        assertEquals(Code.NOTICE_MISSING, refusal(() -> house.accounts().resume(house.admin(), house.accountId())));

        Noticing.publish(house);

        house.accounts().resume(house.admin(), house.accountId());
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
