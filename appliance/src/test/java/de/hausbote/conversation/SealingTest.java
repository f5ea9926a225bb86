package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Papers;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.vault.SealBrokenException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealingTest extends SharedHouse {
    private static final Sender ANNA = new Sender("4915112345678", "DE.CANARYUSER", "CANARYPROFILE", "CANARYNICK");
    private static final Sender BERT = new Sender("4917700000000", "DE.222", "Bert", "");

    @BeforeEach
    void showProfileNames() {
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
    }

    @Test
    @Tag("KEY-1")
    @Tag("KEY-4")
    @Tag("INB-7")
    void noColumnHoldsAnythingPersonalInClear() throws IOException {
        useEverything();

        var found = new TreeSet<String>();
        for (var column : columns()) {
            for (var value : values(column)) {
                found.addAll(canariesIn(column, value));
            }
        }

        assertEquals(List.of(), List.copyOf(found));
        assertTrue(columns().size() > 150, "the scan sees all columns");
    }

    private void useEverything() throws IOException {
        house.receive(House.text("wamid.CANARYID1", ANNA, house.now(), "CANARYTEXT"));
        house.receive(new MessageReceived(
                House.ROUTE,
                new ProviderId("wamid.CANARYID2"),
                ANNA,
                house.now(),
                new Content.Document("CANARYCAPTION", "CANARYFILE.pdf"),
                List.of(new RemoteFile("CANARYMEDIA", "application/pdf", "CANARYHASH")),
                new ProviderId("wamid.CANARYQUOTE")));
        house.receive(House.message(
                "wamid.CANARYID3",
                ANNA,
                house.now(),
                new Content.Reaction(new ProviderId("wamid.CANARYID1"), "CANARYEMOJI")));
        house.contacts().rename(house.agent(), seat.top().contact().id(), "CANARYGIVEN");
        seat.write("CANARYANSWER");
        var claimed =
                house.conversations().claim(house.accountId(), house.now()).orElseThrow();
        var accepted = new SendResult.Accepted(new ProviderId("wamid.CANARYOUT"), "4915187654321");
        house.conversations().settle(claimed.id(), accepted, house.now());
        house.report("wamid.CANARYEARLY", de.hausbote.message.DeliveryState.SENT);
        var pdf = new ByteArrayInputStream(Papers.pdf("CANARYBYTES"));
        var file =
                house.attachments().add(house.agent(), seat.conversation(), "application/pdf", "CANARYUPLOAD.pdf", pdf);
        house.drafts().keep(house.agent(), seat.conversation(), "CANARYDRAFT", Optional.empty(), List.of(file.id()));
    }

    private record Column(String table, String name) {}

    private static List<Column> columns() {
        return house.database()
                .read(tx -> tx.query("""
                        select t.tablename as table_name, c.columnname as column_name
                          from sys.systables t join sys.syscolumns c on c.referenceid = t.tableid
                         where t.tabletype = 'T'
                        """).list(row -> new Column(row.text("table_name"), row.text("column_name"))));
    }

    private static List<byte[]> values(Column column) {
        var sql = "select \"%s\" as cell from %s where \"%s\" is not null"
                .formatted(column.name(), column.table(), column.name());
        return house.database().read(tx -> tx.query(sql).list(SealingTest::bytes));
    }

    private static byte[] bytes(de.hausbote.store.Row row) {
        try {
            return row.bytes("cell");
        } catch (RuntimeException notBytes) {
            return row.text("cell").getBytes(UTF_8);
        }
    }

    private static List<String> canariesIn(Column column, byte[] value) {
        var found = new ArrayList<String>();
        for (var canary :
                List.of("CANARY", "15112345678", "15187654321", "token-of", "app-secret-of", "verify-Service")) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                if (contains(value, canary, charset)) {
                    found.add(column + " " + canary);
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] value, String canary, Charset charset) {
        return new String(value, ISO_8859_1).contains(new String(canary.getBytes(charset), ISO_8859_1));
    }

    @Nested
    @Tag("KEY-2")
    class Exchange {
        @BeforeEach
        void talk() {
            house.receiveText("wamid.1", ANNA, "eins");
            house.receiveText("wamid.2", ANNA, "zwei");
            house.receiveText("wamid.3", BERT, "drei");
        }

        @Test
        void ofTwoMessagesOfOneConversationIsRefused() {
            swap("message", "content_sealed", "provider_time is not null");

            assertRefused(() -> seat.rows());
        }

        @Test
        void ofNamesOfTwoContactsIsRefused() {
            swap("contact", "profile_name_sealed", "1 = 1");

            assertRefused(() -> seat.rows());
        }

        @Test
        void ofAddressesOfTwoContactsIsRefused() {
            swap("contact_address", "sealed", "kind = 'PHONE'");

            assertRefused(() -> seat.rows());
        }

        @Test
        void ofProviderIdsIsRefused() {
            seat.write("Antwort");
            var quoted = seat.messages().getFirst().id();
            house.conversations()
                    .reply(
                            house.agent(),
                            seat.conversation(),
                            new Reply("zitiert", Optional.of(quoted), List.of(), "0123456789012345678901"));
            swap("message", "provider_sealed", "provider_time is not null");
            var first =
                    house.conversations().claim(house.accountId(), house.now()).orElseThrow();
            house.conversations()
                    .settle(first.id(), new SendResult.Accepted(new ProviderId("wamid.out"), ""), house.now());

            assertEquals(Optional.empty(), house.conversations().claim(house.accountId(), house.now()));
            assertEquals(1, house.count("select count(*) from message where reason_code = 'NOT_READABLE'"));
        }

        @Test
        void ofKeysOfTwoContactsIsRefused() {
            swap("contact_key", "wrapped", "1 = 1");

            assertRefused(() -> seat.rows());
        }

        @Test
        void withAnOlderDraftIsRefused() {
            draft("alt");
            var old = house.database()
                    .read(tx -> tx.query("select text_sealed from draft")
                            .one(row -> row.bytes("text_sealed"))
                            .orElseThrow());
            draft("neu");

            house.change(tx -> tx.change("update draft set text_sealed = :old")
                    .bind("old", old)
                    .runOnce());

            assertRefused(() -> house.inbox().conversation(house.agent(), seat.conversation()));
        }

        @Test
        void ofAPlainColumnBesideTheTextIsRefused() {
            house.change(tx ->
                    tx.change("update message set shown_at = shown_at - 1000").run());

            assertRefused(() -> seat.rows());
        }

        private void draft(String text) {
            house.drafts().keep(house.agent(), seat.conversation(), text, Optional.empty(), List.of());
        }

        /** Gives every row the value of another one. */
        private void swap(String table, String column, String where) {
            var id = table.equals("contact_key") ? "contact" : "id";
            record Cell(byte[] id, byte[] value) {}
            house.change(tx -> {
                var cells = tx.query("select %s as id, %s as cell from %s where %s".formatted(id, column, table, where))
                        .list(row -> new Cell(row.bytes("id"), row.bytes("cell")));
                assertTrue(cells.size() > 1);
                for (var at = 0; at < cells.size(); at++) {
                    tx.change("update %s set %s = :value where %s = :id".formatted(table, column, id))
                            .bind("value", cells.get((at + 1) % cells.size()).value())
                            .bind("id", cells.get(at).id())
                            .runOnce();
                }
            });
        }

        private void assertRefused(Runnable look) {
            assertThrows(SealBrokenException.class, look::run);
        }
    }
}
