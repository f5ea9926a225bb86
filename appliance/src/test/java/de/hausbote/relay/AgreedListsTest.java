package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.ChannelName;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.relay.AgreedLists.Change;
import de.hausbote.relay.AllowList.Verdict;
import de.hausbote.vault.SealBrokenException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an update nothing more leaves than before, until somebody who answers for it agreed. */
@Tag("REL-3")
class AgreedListsTest {
    private static final HookPlace WHATSAPP = HookPlace.of(ChannelName.WHATSAPP);
    private static final String QUOTE = "json context.message_id reference optional";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = House.in(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aHouseBeginsWithTheListOfItsProgram() {
        var lists = new AgreedLists(house.ground());

        assertInstanceOf(Verdict.Permitted.class, lists.check(WHATSAPP, send(true), facts(true)));
        var shown = lists.show(dpo()).getFirst();
        assertEquals("", shown.by());
        assertEquals(List.of(), shown.added());
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'relay-list.begin'"));
    }

    @Test
    void whatANewerProgramAddsDoesNotLeaveAndTheRestGoesOn() {
        beganWithoutQuotes();
        var lists = new AgreedLists(house.ground());

        assertInstanceOf(Verdict.Permitted.class, lists.check(WHATSAPP, send(false), facts(false)));
        assertInstanceOf(Verdict.Blocked.class, lists.check(WHATSAPP, send(true), facts(true)));
        var added = lists.show(dpo()).getFirst().added();
        assertEquals(List.of("Send"), added.stream().map(Change::call).toList());
        assertEquals(QUOTE, added.getFirst().statement());
        assertTrue(added.getFirst().why().contains("quoted"));
    }

    @Test
    void itLeavesOnceTheDataProtectionOfficerAgreed() {
        beganWithoutQuotes();
        var lists = new AgreedLists(house.ground());
        var officer = dpo();
        lists.check(WHATSAPP, send(true), facts(true));

        lists.agree(officer, WHATSAPP.path(), lists.show(officer).getFirst().digest());

        var shown = lists.show(officer).getFirst();

        assertEquals(List.of(), shown.added());
        assertFalse(shown.by().isEmpty());
        assertInstanceOf(Verdict.Permitted.class, lists.check(WHATSAPP, send(true), facts(true)));
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'relay-list.agree'"));
    }

    @Test
    void nobodyElseAgreesAndNobodyToWhatTheyDidNotSee() {
        beganWithoutQuotes();
        var lists = new AgreedLists(house.ground());
        var digest = ListText.of(WHATSAPP).digest();

        var notAllowed =
                assertThrows(RefusedException.class, () -> lists.agree(house.admin(), WHATSAPP.path(), digest));
        assertEquals(Code.NOT_ALLOWED, notAllowed.code());
        var another = assertThrows(RefusedException.class, () -> lists.agree(dpo(), WHATSAPP.path(), "00" + digest));
        assertEquals(Code.LIST_CHANGED, another.code());
        assertInstanceOf(Verdict.Blocked.class, lists.check(WHATSAPP, send(true), facts(true)));
    }

    @Test
    void aListThatWasPutThereBesideTheProgramLetsNothingLeave() {
        new AgreedLists(house.ground()).check(WHATSAPP, send(true), facts(true));
        house.change(tx -> tx.change("update agreed_list set since = since + 1").run());

        var lists = new AgreedLists(house.ground());
        assertThrows(SealBrokenException.class, () -> lists.check(WHATSAPP, send(true), facts(true)));
    }

    @Test
    void widthAndRemarksMakeNoOtherList() {
        var list = ListText.parse("# why\nhost api   graph.facebook.com\n");

        assertEquals(
                list.digest(), ListText.parse("host api graph.facebook.com").digest());
        assertEquals(List.of(), list.beyond(ListText.parse("host api graph.facebook.com -- the provider")));
    }

    private Actor dpo() {
        var invited = house.ground().people().invite(house.admin(), "Dora", Role.DPO);
        return new Actor(invited.person().id(), Role.DPO, "Dora");
    }

    private void beganWithoutQuotes() {
        var earlier = ListText.parse(ListText.of(WHATSAPP).lines().stream()
                .filter(line -> !line.startsWith(QUOTE))
                .collect(Collectors.joining("\n")));
        house.change(tx -> new AgreedListTable(house.ground().vault())
                .begin(tx, house.ground().ids().next(), WHATSAPP.path(), earlier));
    }

    private static AllowedFacts facts(boolean quoting) {
        return new AllowedFacts(
                "graph.facebook.com", "200000000000077", "", body(quoting).length(), "");
    }

    private static String body(boolean quoting) {
        return "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"text\","
                + "\"text\":{\"body\":\"Guten Tag\",\"preview_url\":false},"
                + (quoting ? "\"context\":{\"message_id\":\"wamid.A\"}," : "")
                + "\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"}";
    }

    private static WireBytes send(boolean quoting) {
        var head =
                "POST /v23.0/200000000000077/messages HTTP/1.1\r\nHost: graph.facebook.com\r\nUser-Agent: Hausbote\r\n"
                        + "Accept: application/json\r\nAuthorization: Bearer token\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body(quoting).length() + "\r\n\r\n";
        return new WireBytes(
                "Send",
                "graph.facebook.com",
                head.getBytes(UTF_8),
                body(quoting).getBytes(UTF_8));
    }
}
