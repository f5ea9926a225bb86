package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Papers;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Standing.State;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people write before they have answered is read by nobody, where the house wants it so, and is obeyed all the same. */
class HeldBackTest extends HeldBackStory {
    private List<String> searched() {
        var corpus = new Corpus(house.ground());
        return house.database().read(tx -> corpus.after(tx, 0, 100)).passages().stream()
                .filter(passage -> passage.direction() == Direction.IN)
                .flatMap(passage -> passage.texts().stream())
                .toList();
    }

    @Test
    void nobodyReadsWhatSheWroteBeforeShePressesYesAndThenEverythingStandsInItsPlace() {
        says("Kontonummer 4711");
        says("Sind Sie da?");

        assertEquals(List.of("", ""), words());
        assertTrue(hers().stream().allMatch(MessageEntry::held));
        assertEquals(2, seat.top().unread());
        var last = seat.top().last().orElseThrow();
        assertEquals(MessageKind.HELD, last.kind());
        assertEquals("", last.preview());
        assertEquals(List.of(), searched());
        var held = asked().held().orElseThrow();
        assertEquals(2, held.messages());
        house.told().clear();

        presses("Ja, einverstanden");

        assertEquals(List.of("Kontonummer 4711", "Sind Sie da?", "Ja, einverstanden"), words());
        assertEquals(words(), searched());
        assertEquals(Optional.empty(), asked().held());
        var talk = seat.conversation();
        for (var entry : hers()) {
            assertTrue(house.told().contains(new Event.MessageChanged(talk, entry.id())));
        }
        assertEquals(3, house.count("select count(*) from search_due where message is not null"));
    }

    /** Whoever says what was seen says so of nothing that was not. */
    @Test
    void aLookAtThePageIsNoLookAtWhatIsHeldBack() {
        says("Kontonummer 4711");
        var id = hers().getFirst().id();

        var look = Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.MESSAGE_READ)
                .toList();

        assertFalse(look.isEmpty());
        assertTrue(look.stream().noneMatch(act -> act.objects().contains(id.toString())));
    }

    @Test
    void whatIsFoundByItsNumberIsNotOpenedEither() {
        says("Kontonummer 4711");
        var corpus = new Corpus(house.ground());
        var teams = house.database()
                .read(tx ->
                        Set.copyOf(house.ground().teams().of(tx, house.agent().id())));
        var arrival = house.count("select min(arrival) from message");

        assertEquals(
                0,
                house.database()
                        .read(tx -> corpus.found(tx, List.of(arrival), teams))
                        .size());
        presses("Ja, einverstanden");
        assertEquals(
                1,
                house.database()
                        .read(tx -> corpus.found(tx, List.of(arrival), teams))
                        .size());
    }

    @Test
    void filesAreFetchedAndKeptButNotHandedOut() throws IOException {
        says(new Content.Document("Anbei", "Befund.pdf"), new RemoteFile("media-1", "application/pdf", ""));
        var files = house.attachments();
        var file = files.claimDownload(house.now()).orElseThrow().id();
        files.loaded(file, new ByteArrayInputStream(Papers.pdf("Befund")));

        assertEquals(List.of(), hers().getFirst().attachments());
        assertEquals(Code.HELD_BACK, refused(() -> files.content(house.agent(), file)));
        presses("Ja, einverstanden");

        try (var content = files.content(house.agent(), file)) {
            assertEquals("Befund.pdf", content.name());
        }
    }

    @Test
    void neitherQuotesNorEarlierFormsNorSignsTellAnything() {
        house.service()
                .change(
                        house.admin(),
                        new ServiceSettings.Values(
                                Optional.empty(), Optional.empty(), ServiceSettings.Signs.ON, Duration.ZERO));
        says("Kontonummer 4711");
        var id = hers().getFirst().id();
        ConsentHouse.rewrites(house, new ProviderId("wamid.1"), "Kontonummer 4712");
        house.conversations()
                .reply(
                        house.agent(),
                        seat.conversation(),
                        new Reply("Bitte antworten Sie oben.", Optional.of(id), List.of(), "k".repeat(22)));
        says(new Content.Reaction(new ProviderId("wamid.1"), "👍"));

        assertEquals(Optional.empty(), hers().getFirst().edited());
        assertEquals(Code.HELD_BACK, refused(() -> house.conversations().earlier(house.agent(), id)));
        assertEquals(Code.HELD_BACK, refused(() -> house.conversations().react(house.agent(), id, "👍")));
        assertEquals("", quote().text());
        assertEquals(MessageKind.HELD, quote().kind());
        presses("Ja, einverstanden");
        assertEquals("Kontonummer 4712", words().getFirst());
        assertEquals("Kontonummer 4712", quote().text());
    }

    private MessageEntry.Known quote() {
        return seat.messages().stream()
                .flatMap(entry -> entry.quoted().stream())
                .map(MessageEntry.Known.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSignOnTheQuestionIsSomethingSheSaid() {
        says("Kontonummer 4711");
        var question =
                house.conversations().claim(house.accountId(), house.now()).orElseThrow();
        house.conversations()
                .settle(question.id(), new SendResult.Accepted(new ProviderId("wamid.question"), ""), house.now());
        says(new Content.Reaction(new ProviderId("wamid.question"), "👍"));

        assertEquals(List.of(), seat.message(question.id()).reactions());
        presses("Ja, einverstanden");

        assertEquals(1, seat.message(question.id()).reactions().size());
    }

    @Test
    @Tag("CON-3")
    void stopIsObeyedThoughNobodyReadsIt() {
        says("Guten Tag");

        says("STOPP");

        assertEquals(List.of("", ""), words());
        assertEquals(
                State.WITHDRAWN,
                new ContactConsents(house.ground())
                        .read(house.agent(), seat.top().contact().id()).standings().stream()
                                .filter(each -> each.standing().purpose().equals(ConsentPurpose.MARKETING))
                                .findFirst()
                                .orElseThrow()
                                .standing()
                                .state());
    }
}
