package de.hausbote;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.store.Transaction;
import de.hausbote.vault.SealBrokenException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sealed cell of the database, changed in every way: bits, length, the value of another row, column or contact, and
 * its own value from before. Whoever looks at it through the product is refused, and nothing of it comes out.
 */
@Tag("KEY-2")
class CellTamperTest {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna A.", "anna");
    private static final Sender BERT = new Sender("4917700000000", "DE.222", "Bert B.", "bert");

    /** Written for later; so far only whether it is there is read. */
    private static final Set<String> NOBODY_OPENS = Set.of("message.quote_sealed");
    /** Alone in its table, and too long for the others: AgreedListsTest exchanges it. */
    private static final Set<String> ALONE = Set.of("agreed_list.list_sealed");

    /** So much fits into every sealed column. */
    private static final int NARROWEST = 256;

    @TempDir
    Path folder;

    private final Random random = new Random(23);
    private House house;
    private Seat seat;
    private List<ConversationId> conversations;
    private Cells cells;
    private List<byte[]> everyValue;

    /** How often each column is changed. */
    int attempts() {
        return 40;
    }

    /**
     * How a column is read.
     *
     * @param rows those that are read, as a condition of SQL
     * @param read what the product shows of them, or nothing when it refuses without an exception
     */
    private record Look(String rows, Supplier<Optional<String>> read) {}

    @BeforeEach
    void live() {
        house = House.in(folder.resolve("house"));
        seat = new Seat(house, house.agent());
        cells = new Cells(house.database());
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.KEPT, "Haus"));
        var filled = new FilledHouse(house);
        filled.activate("ada", "Ada Agentin");
        filled.activate("jan", "Jan Agent");
        filled.talk(ANNA, "a");
        filled.talk(BERT, "b");
        List.of(ANNA, BERT).forEach(this::wantNoMore);
        conversations = seat.rows().stream().map(row -> row.head().id()).toList();
        filled.write(ANNA, "zuerst");
        var before = cells.values();
        filled.write(ANNA, "danach");
        everyValue = Stream.concat(before.stream(), cells.values().stream())
                .filter(value -> value.length <= NARROWEST)
                .toList();
    }

    /** The answer of the house has left: what waits is the agent's. */
    private void wantNoMore(Sender sender) {
        var wish = new WishReported(House.ROUTE, sender, WishReported.Wish.STOP, house.now());
        house.change(tx -> {
            house.conversations().wished(tx, house.account(), wish);
            tx.change("update message set state = 'SENT' where direction = 'OUT' and author is null")
                    .run();
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everySealedColumnIsLookedAt() {
        var columns = new TreeSet<>(cells.columns());
        columns.removeAll(looks().keySet());
        columns.removeAll(ALONE);

        assertEquals(NOBODY_OPENS, columns);
    }

    @TestFactory
    Stream<DynamicTest> nothingThatWasChangedComesOut() {
        return looks().entrySet().stream()
                .map(look ->
                        DynamicTest.dynamicTest(look.getKey(), () -> assertRefused(look.getKey(), look.getValue())));
    }

    private Map<String, Look> looks() {
        var looks = new HashMap<String, Look>();
        looks.put("person.login_sealed", new Look("1 = 1", this::people));
        looks.put("person.name_sealed", new Look("1 = 1", this::people));
        looks.put("channel_secret.sealed", new Look("1 = 1", this::secrets));
        for (var column : List.of(
                "contact.given_name_sealed",
                "contact.profile_name_sealed",
                "contact.user_name_sealed",
                "contact_key.wrapped",
                "contact_address.sealed",
                "customer_number.sealed",
                "message.content_sealed",
                "reaction.emoji_sealed",
                "attachment.name_sealed",
                "draft.text_sealed")) {
            looks.put(column, new Look("1 = 1", this::inbox));
        }
        looks.put("message_version.content_sealed", new Look("1 = 1", this::earlier));
        looks.put("consent_entry.sealed", new Look("1 = 1", this::consents));
        looks.put("awaiting.sign_sealed", new Look("1 = 1", this::awaited));
        looks.put("message.provider_sealed", new Look("provider_time is not null and kind = 'TEXT'", this::outgoing));
        looks.put("attachment.remote_sealed", new Look("1 = 1", this::downloads));
        return looks;
    }

    private void assertRefused(String column, Look look) {
        var truth = look.read().get().orElseThrow();
        var candidates = cells.of(column, look.rows());
        assertTrue(candidates.size() > 1, "there is something to exchange");
        for (var attempt = 0; attempt < attempts(); attempt++) {
            var cell = candidates.get(random.nextInt(candidates.size()));
            cells.put(column, cell.row(), changed(cell.value()));
            assertFalse(comesOut(look), () -> column + " was read though it was changed");
            cells.put(column, cell.row(), cell.value());
        }
        assertEquals(truth, look.read().get().orElseThrow());
    }

    private static boolean comesOut(Look look) {
        try {
            return look.read().get().isPresent();
        } catch (SealBrokenException refused) {
            return false;
        }
    }

    private byte[] changed(byte[] value) {
        var changed = switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(value, random.nextInt(value.length));
            case 1 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(20));
            case 2 -> flipped(value, random.nextInt(value.length));
            case 3 -> flipped(value, random.nextInt(Math.min(value.length, 17)));
            default -> everyValue.get(random.nextInt(everyValue.size()));
        };
        return Arrays.equals(changed, value) ? flipped(value, 0) : changed;
    }

    private byte[] flipped(byte[] value, int at) {
        var changed = value.clone();
        changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }

    private Optional<String> people() {
        return Optional.of(house.ground().people().all(house.admin()).stream()
                .map(each -> each.person().name() + each.person().login())
                .collect(joining()));
    }

    private Optional<String> secrets() {
        return Optional.of(house.database()
                .read(tx -> house.accounts().all(tx).stream()
                        .map(account -> house.accounts().secrets(tx, account.id()))
                        .map(opened -> opened.accessToken().value()
                                + opened.verifyToken().value()
                                + opened.appSecrets().getFirst().value())
                        .collect(joining())));
    }

    private Optional<String> inbox() {
        return Optional.of(conversations.stream().map(this::conversation).collect(joining()));
    }

    private Optional<String> earlier() {
        return Optional.of(conversations.stream()
                .flatMap(id -> seat.messages(id).stream())
                .flatMap(message -> house.conversations().earlier(house.agent(), message.id()).stream())
                .map(form -> form.content().toString())
                .collect(joining()));
    }

    private Optional<String> consents() {
        var consents = new ContactConsents(house.ground());
        return Optional.of(house
                .ground()
                .database()
                .read(tx -> tx.query("select id from contact").list(row -> ContactId.of(row.bytes("id"))))
                .stream()
                .flatMap(contact -> consents.read(house.agent(), contact).entries().stream())
                .map(ConsentEntry::address)
                .collect(joining()));
    }

    /** The signs on what has not come, as they would hang on it if it came now; nothing of that stays. */
    private Optional<String> awaited() {
        try {
            house.change(tx -> {
                receive(tx, ANNA, "wamid.latea");
                receive(tx, BERT, "wamid.lateb");
                throw new TakenBackException(tx.query("select count(*) from awaiting where sign_sealed is not null")
                        .number());
            });
            return Optional.empty();
        } catch (TakenBackException looked) {
            return Optional.of("left " + looked.left);
        }
    }

    private void receive(Transaction tx, Sender sender, String id) {
        var text = House.message(id, sender, house.now(), new Content.Text("Spät"));
        house.conversations().receive(tx, house.account(), text);
    }

    private static final class TakenBackException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long left;

        TakenBackException(long left) {
            super("taken back");
            this.left = left;
        }
    }

    private String conversation(ConversationId id) {
        var opened = house.inbox().conversation(house.agent(), id);
        var said = seat.messages(id).stream()
                .map(message -> message.content().toString()
                        + message.reactions().size()
                        + message.attachments().size())
                .collect(joining());
        return opened.contact().contact().name().name()
                + opened.draft().orElseThrow().text()
                + said;
    }

    /** What leaves next in each conversation; it waits again afterwards. */
    private Optional<String> outgoing() {
        var claimed = conversations.stream()
                .flatMap(_ -> house.conversations().claim(house.accountId(), house.now()).stream())
                .map(OutboundMessage::quoted)
                .map(ProviderId::value)
                .sorted()
                .toList();
        house.change(tx -> tx.change("update message set state = 'QUEUED' where author is not null")
                .run());
        return Optional.of(String.join(" ", claimed)).filter(_ -> claimed.size() == conversations.size());
    }

    /** The same for what is fetched next. */
    private Optional<String> downloads() {
        var claimed = conversations.stream()
                .flatMap(_ -> house.attachments().claimDownload(house.now()).stream())
                .map(download -> download.file().toString())
                .sorted()
                .toList();
        house.change(tx ->
                tx.change("update attachment set state = 'WAITING', due = 0").run());
        return Optional.of(String.join(" ", claimed)).filter(_ -> claimed.size() == conversations.size());
    }
}
