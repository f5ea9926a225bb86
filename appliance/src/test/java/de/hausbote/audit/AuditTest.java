package de.hausbote.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.store.Database;
import de.hausbote.store.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final String PERSON = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String CONVERSATION = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";

    @TempDir
    Path folder;

    private final Audit audit = new Audit();
    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.in(folder.resolve("db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("AUD-1")
    void whatWasRecordedIsReadBackInOrder() {
        var read = Act.by(PERSON, "AGENT", AuditAction.CONVERSATION_READ).on("conversation", CONVERSATION);
        var refused = Act.system(AuditAction.SESSION_REFUSE).because("password").ending("SIGN_IN_REFUSED");

        database.change(tx -> {
            audit.record(tx, read);
            audit.record(tx, refused);
        });

        assertEquals(List.of(read, refused), acts());
        assertEquals(TestDatabase.NOON, page(0, 1).getFirst().at());
    }

    @Test
    void aPageBeginsAfterTheLastKnownEntryAndHasALimit() {
        IntStream.range(0, 5).forEach(number -> record(Act.system(AuditAction.SYSTEM_START)));

        var first = page(0, 2);
        var second = page(first.getLast().sequence(), 10);

        assertEquals(2, first.size());
        assertEquals(3, second.size());
    }

    @Test
    void aListIsOneEntryWithItsObjects() {
        var list = Act.by(PERSON, "AGENT", AuditAction.CONVERSATION_LIST).showing(ids(100));

        record(list);

        assertEquals(List.of(list), acts());
    }

    @Test
    void aVeryLongListBecomesSeveralEntriesThatHoldAllOfIt() {
        var ids = ids(2 * Audit.OBJECTS_PER_ENTRY + 1);

        record(Act.by(PERSON, "AGENT", AuditAction.CONVERSATION_LIST).showing(ids));

        assertEquals(3, acts().size());
        assertEquals(ids, acts().stream().flatMap(act -> act.objects().stream()).toList());
    }

    @Test
    @Tag("AUD-2")
    void anActThatIsTakenBackIsNotOnRecord() {
        assertThrows(
                IllegalStateException.class,
                () -> database.change(tx -> {
                    audit.record(tx, Act.system(AuditAction.SYSTEM_START));
                    throw new IllegalStateException("taken back");
                }));

        assertEquals(List.of(), acts());
    }

    @Test
    @Tag("AUD-8")
    void textCannotForgeAnotherEntry() {
        record(Act.system(AuditAction.ACCOUNT_STOP).because("a\nsystem.stop\u001b[2K\u2028\u202eb\\"));

        assertEquals(
                "a\\u000asystem.stop\\u001b[2K\\u2028\\u202eb\\u005c",
                acts().getFirst().reason());
    }

    @Test
    @Tag("AUD-8")
    void anObjectThatIsNoIdIsRefused() {
        var act = Act.system(AuditAction.CONVERSATION_LIST);

        assertThrows(IllegalArgumentException.class, () -> act.showing(List.of("two words")));
        assertThrows(IllegalArgumentException.class, () -> act.showing(List.of("")));
    }

    @Test
    void aVeryLongReasonIsCut() {
        record(Act.system(AuditAction.ACCOUNT_STOP).because("x".repeat(5_000)));

        assertEquals(200, acts().getFirst().reason().length());
    }

    @Test
    void everyActionHasAWordOfItsOwnThatFitsItsColumn() {
        var words = Arrays.stream(AuditAction.values()).map(AuditAction::word).toList();

        assertEquals(words.size(), words.stream().distinct().count());
        assertEquals(
                words,
                words.stream().filter(word -> word.matches("[a-z.-]{3,48}")).toList());
        words.forEach(word -> assertEquals(word, AuditAction.of(word).word()));
    }

    private void record(Act act) {
        database.change(tx -> audit.record(tx, act));
    }

    private List<AuditEntry> page(long after, int limit) {
        return database.read(tx -> audit.page(tx, after, limit));
    }

    private List<Act> acts() {
        return page(0, 1_000).stream().map(AuditEntry::act).toList();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "id%024d".formatted(number))
                .toList();
    }
}
