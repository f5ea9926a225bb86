package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.RemoteFile;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.store.ConflictException;
import de.hausbote.ticket.Entry;
import de.hausbote.ticket.InboxCursor;
import de.hausbote.ticket.InboxQuestion;
import de.hausbote.ticket.InboxQuestion.Filter;
import de.hausbote.ticket.InboxRow;
import de.hausbote.ticket.TicketView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivingTest {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna", "anna_b");
    private static final Sender ANNA_BY_PHONE = House.phone("4915112345678");
    private static final Sender ANNA_BY_ID = new Sender("", "DE.111", "", "");
    private static final Sender NOBODY = new Sender("", "", "", "");

    @TempDir
    static Path folder;

    private static House house;

    @BeforeAll
    static void build() {
        house = House.in(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void clear() {
        house.clear();
    }

    @Test
    void aMessageMakesContactConversationAndOpenTicket() {
        house.receiveText("wamid.1", ANNA_BY_PHONE, "Guten Tag");

        var row = rows().getFirst();
        assertEquals(TicketView.State.OPEN, row.ticket().state());
        assertEquals("Guten Tag", row.head().last().orElseThrow().preview());
        assertEquals(1, row.head().unread());
        assertEquals(house.now(), row.head().waitingSince().orElseThrow());
        assertTrue(row.head().window().open());
        assertEquals(1, told(Event.MessageStored.class));
        assertEquals(1, told(Event.ConversationChanged.class));
    }

    @Nested
    class WhoWrote {
        @Test
        @Tag("INB-6")
        void aPersonWithoutNumberIsKnownAgainByHerUserId() {
            house.receiveText("wamid.1", ANNA_BY_ID, "eins");
            house.receiveText("wamid.2", ANNA_BY_ID, "zwei");

            assertEquals(1, rows().size());
            assertEquals(
                    ContactName.Source.NONE, rows().getFirst().head().contact().from());
        }

        @Test
        void aNumberLearnsItsUserIdAndIsFoundByEither() {
            house.receiveText("wamid.1", ANNA_BY_PHONE, "eins");
            house.receiveText("wamid.2", ANNA, "zwei");
            house.receiveText("wamid.3", ANNA_BY_ID, "drei");

            assertEquals(1, rows().size());
            assertEquals(3, rows().getFirst().head().unread());
        }

        @Test
        void twoKnownContactsAreNeverJoinedAndTheUserIdWins() {
            house.receiveText("wamid.1", ANNA_BY_PHONE, "von der Nummer");
            house.receiveText("wamid.2", ANNA_BY_ID, "von der Kennung");
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.3", ANNA, "von beiden");

            assertEquals(2, house.count("select count(*) from contact"));
            assertEquals(
                    "von beiden", rows().getFirst().head().last().orElseThrow().preview());
            assertEquals(List.of("von der Kennung", "von beiden"), texts(rows().getFirst()));
        }

        @Test
        @Tag("INB-6")
        void aNumberThatChangedHandsOpensNoOldConversation() {
            house.receiveText("wamid.1", ANNA, "Annas Geheimnis");
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.2", new Sender("4915112345678", "DE.222", "", ""), "Ich bin neu hier");
            house.receiveText("wamid.3", ANNA_BY_PHONE, "Noch einmal ich");

            assertEquals(2, rows().size());
            assertEquals(List.of("Ich bin neu hier", "Noch einmal ich"), texts(rows().getFirst()));
        }

        @Test
        void aNewNumberOfAKnownPersonTakesThePlaceOfTheOldOne() {
            house.receiveText("wamid.1", ANNA, "alt");
            house.receiveText("wamid.2", new Sender("4915199999999", "DE.111", "", ""), "neu");
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.3", ANNA_BY_PHONE, "jemand anderes");

            assertEquals(2, rows().size());
            assertEquals(List.of("alt", "neu"), texts(rows().getLast()));
        }

        @Test
        void aMessageOfNobodyIsKeptUnderAContactOfItsOwn() {
            house.receiveText("wamid.1", NOBODY, "Hallo");
            house.receiveText("wamid.1", NOBODY, "Hallo");
            house.receiveText("wamid.2", NOBODY, "Hallo");

            assertEquals(2, rows().size());
        }

        @Test
        void theSameNumberOnAnotherAccountIsAnotherContact() {
            var other = house.connect("Zweite", "222");
            house.receiveText("wamid.1", ANNA, "eins");
            house.change(
                    tx -> house.conversations().receive(tx, other, House.text("wamid.1", ANNA, house.now(), "zwei")));

            assertEquals(2, house.count("select count(*) from contact"));
        }
    }

    @Nested
    class ProfileNames {
        @Test
        @Tag("INB-8")
        void areNotKeptWhileNobodyDecided() {
            house.receiveText("wamid.1", ANNA, "Guten Tag");

            var contact = rows().getFirst().head().contact();
            assertEquals(ContactName.Source.NUMBER, contact.from());
            assertEquals("+49 ••• 678", contact.name());
            assertEquals(
                    0,
                    house.count(
                            "select count(*) from contact where profile_name_sealed is not null or user_name_sealed is not null"));
        }

        @Test
        @Tag("INB-8")
        void areShownWhenTheHouseDecidedSoAndForgottenWhenItHidesThem() {
            profileNames(HouseSettings.ProfileNames.SHOWN);
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            assertEquals("Anna", rows().getFirst().head().contact().name());

            profileNames(HouseSettings.ProfileNames.HIDDEN);

            assertEquals(
                    ContactName.Source.NUMBER,
                    rows().getFirst().head().contact().from());
            assertEquals(0, house.count("select count(*) from contact where profile_name_sealed is not null"));
        }

        @Test
        void theNameThatAnAgentGaveComesFirst() {
            profileNames(HouseSettings.ProfileNames.SHOWN);
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            var contact = rows().getFirst().head().contact().id();

            house.contacts().rename(house.agent(), contact, "Frau Beispiel");

            assertEquals("Frau Beispiel", rows().getFirst().head().contact().name());
            assertEquals(
                    "Anna",
                    house.inbox().contact(house.agent(), contact).contact().profileName());
        }

        private void profileNames(HouseSettings.ProfileNames choice) {
            house.settings()
                    .change(
                            house.admin(),
                            new HouseSettings.Values(choice, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        }
    }

    @Nested
    class Repetition {
        @Test
        @Tag("INB-5")
        void repeatedProviderIdChangesNothing() {
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            var told = house.told().size();
            house.clock().advance(Duration.ofMinutes(1));

            house.receiveText("wamid.1", ANNA, "etwas anderes");

            assertEquals(List.of("Guten Tag"), texts(rows().getFirst()));
            assertEquals(1, rows().getFirst().head().unread());
            assertEquals(told, house.told().size());
        }

        @Test
        @Tag("INB-5")
        void aDuplicateInABatchDoesNotSpoilTheRest() {
            house.receiveText("wamid.1", ANNA, "eins");

            house.change(tx -> List.of("wamid.1", "wamid.2", "wamid.2", "wamid.3")
                    .forEach(id ->
                            house.conversations().receive(tx, house.account(), House.text(id, ANNA, house.now(), id))));

            assertEquals(List.of("eins", "wamid.2", "wamid.3"), texts(rows().getFirst()));
        }
    }

    @Test
    void theSameMessageAtTheSameTimeIsStoredOnce() throws Exception {
        Callable<Boolean> receive = () -> {
            try {
                house.receiveText("wamid.1", ANNA, "Guten Tag");
                return true;
            } catch (ConflictException beaten) {
                return false;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stored = threads.invokeAll(Collections.nCopies(6, receive)).stream()
                    .filter(each -> each.resultNow())
                    .count();

            assertTrue(stored >= 1);
        }
        assertEquals(List.of("Guten Tag"), texts(rows().getFirst()));
        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(1, house.count("select count(*) from ticket"));
    }

    @Test
    void whatIsMadeTooLongToHurtIsCutAndTheMessageKept() {
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        var huge = "\ud83e\udd84".repeat(200_000);
        var sender = new Sender("4915112345678", "", huge, huge);

        house.receive(House.message(
                "wamid.1",
                sender,
                house.now(),
                new Content.Document(huge, huge + ".pdf"),
                new RemoteFile("media-1", huge, "")));

        var entry = messages(rows().getFirst()).getFirst();
        assertEquals(new Content.Document(huge, huge + ".pdf"), entry.content());
        assertEquals(120, rows().getFirst().head().contact().name().codePointCount(0, 240));
        assertEquals(480, entry.attachments().getFirst().name().length());
    }

    @Nested
    class Order {
        @Test
        void messagesStandInTheOrderOfTheProvidersTime() {
            var now = house.now();
            house.receive(House.text("wamid.2", ANNA, now.minusSeconds(10), "zweite"));
            house.receive(House.text("wamid.1", ANNA, now.minusSeconds(20), "erste"));

            assertEquals(List.of("erste", "zweite"), texts(rows().getFirst()));
            assertEquals("zweite", rows().getFirst().head().last().orElseThrow().preview());
        }

        @Test
        void aLateMessageStandsBelowTheAnswerWithAMark() {
            house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
            answer("Antwort");
            house.clock().advance(Duration.ofSeconds(5));

            house.receive(House.text("wamid.2", ANNA, house.now().minusSeconds(15), "Nachtrag"));

            assertEquals(List.of("Frage", "Antwort", "Nachtrag"), texts(rows().getFirst()));
            assertTrue(messages(rows().getFirst()).getLast().late());
        }

        /** After an outage everything comes at once: some of it from before the answer, some from after it. */
        @Test
        void whatComesLateKeepsItsOrder() {
            house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
            answer("Antwort");
            house.clock().advance(Duration.ofMinutes(5));

            house.receive(House.text("wamid.2", ANNA, house.now().minusSeconds(310), "davor"));
            house.receive(House.text("wamid.3", ANNA, house.now().minusSeconds(290), "danach"));
            house.receive(House.text("wamid.4", ANNA, house.now().minusSeconds(280), "zuletzt"));

            assertEquals(List.of("Frage", "Antwort", "davor", "danach", "zuletzt"), texts(rows().getFirst()));
        }

        /** Providers count in seconds: a quick reply seems to have been written before what it replies to. */
        @Test
        void aReplyWithinTheSecondOfTheAnswerIsNotLate() {
            house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
            house.clock().advance(Duration.ofMillis(400));
            answer("Antwort");
            house.clock().advance(Duration.ofMillis(500));

            house.receive(House.text("wamid.2", ANNA, house.now().truncatedTo(ChronoUnit.SECONDS), "Danke"));

            assertEquals(List.of("Frage", "Antwort", "Danke"), texts(rows().getFirst()));
            assertFalse(messages(rows().getFirst()).getLast().late());
        }

        @Test
        void aTimeThatCannotBeIsTheReceipt() {
            house.receive(House.text("wamid.1", ANNA, house.now().plus(Duration.ofDays(400)), "aus der Zukunft"));
            house.receive(House.text("wamid.2", ANNA, house.now().minus(Duration.ofDays(20_000)), "von früher"));

            var shown = messages(rows().getFirst());
            assertEquals(
                    List.of(house.now(), house.now()),
                    shown.stream().map(MessageEntry::at).toList());
            assertFalse(shown.getFirst().late());
        }
    }

    @Nested
    class Reactions {
        @Test
        void aSignHangsOnItsMessageAndCanBeTakenBack() {
            house.receiveText("wamid.1", ANNA, "Frage");
            react("wamid.2", ANNA, "wamid.1", "👍");

            var reaction = messages(rows().getFirst()).getFirst().reactions().getFirst();
            assertEquals(new MessageEntry.Reaction("👍", Direction.IN), reaction);

            house.clock().advance(Duration.ofSeconds(1));
            react("wamid.3", ANNA, "wamid.1", "");

            assertEquals(List.of(), messages(rows().getFirst()).getFirst().reactions());
            assertEquals(1, rows().getFirst().head().unread());
        }

        @Test
        void anOlderSignDoesNotReplaceANewerOne() {
            house.receiveText("wamid.1", ANNA, "Frage");
            var before = house.now();
            house.clock().advance(Duration.ofSeconds(5));
            react("wamid.3", ANNA, "wamid.1", "❤");

            house.receive(
                    House.message("wamid.2", ANNA, before, new Content.Reaction(new ProviderId("wamid.1"), "👍")));

            assertEquals(
                    "❤",
                    messages(rows().getFirst())
                            .getFirst()
                            .reactions()
                            .getFirst()
                            .emoji());
        }

        @Test
        void aSignOnAnUnknownMessageStandsByItself() {
            react("wamid.2", ANNA, "wamid.unknown", "👍");

            var entry = messages(rows().getFirst()).getFirst();
            assertEquals(MessageKind.REACTION, entry.kind());
        }

        @Test
        void aSignTakenBackFromAnUnknownMessageIsNothing() {
            react("wamid.2", ANNA, "wamid.unknown", "");

            assertEquals(List.of(), rows());
        }

        @Test
        void nobodySetsASignInAnotherPersonsConversation() {
            house.receiveText("wamid.1", ANNA, "Frage");
            house.clock().advance(Duration.ofSeconds(1));

            react("wamid.2", House.phone("4917700000000"), "wamid.1", "👎");

            assertEquals(2, rows().size());
            assertEquals(List.of(), messages(rows().getLast()).getFirst().reactions());
        }

        private void react(String id, Sender sender, String target, String emoji) {
            var content = new Content.Reaction(new ProviderId(target), emoji);
            house.receive(House.message(id, sender, house.now(), content));
        }
    }

    @Test
    void aMessageOnResolvedWorkOpensNewWork() {
        house.receiveText("wamid.1", ANNA, "eins");
        var conversation = rows().getFirst().head().id();
        house.tickets().assign(house.agent(), conversation, house.agent().id());
        house.tickets().resolve(house.agent(), conversation);
        house.clock().advance(Duration.ofMinutes(1));

        house.receiveText("wamid.2", ANNA, "zwei");

        var row = rows().getFirst();
        assertEquals(TicketView.State.OPEN, row.ticket().state());
        assertTrue(row.ticket().owner().isEmpty());
        assertEquals(house.now(), row.head().waitingSince().orElseThrow());
        assertEquals(2, house.count("select count(*) from ticket"));
    }

    private void answer(String text) {
        var reply = new Reply(text, Optional.empty(), List.of(), "key-" + text + "-0123456789012345");
        house.conversations().reply(house.agent(), rows().getFirst().head().id(), reply);
    }

    private List<InboxRow> rows() {
        var question = new InboxQuestion(Filter.ALL, TicketView.State.OPEN, 100, InboxCursor.TOP);
        return house.inbox().page(house.agent(), question).items();
    }

    private List<MessageEntry> messages(InboxRow row) {
        return house.inbox().log(house.agent(), row.head().id(), MessagePage.Part.NEWEST, 100).items().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).message())
                .toList();
    }

    private List<String> texts(InboxRow row) {
        return messages(row).stream()
                .map(MessageEntry::content)
                .map(content -> ((Content.Text) content).body())
                .toList();
    }

    private long told(Class<? extends Event> kind) {
        return house.told().stream().filter(kind::isInstance).count();
    }
}
