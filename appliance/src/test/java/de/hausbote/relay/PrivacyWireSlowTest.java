package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.net.ScriptedServer.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that can leave the house, on every way and with every fate, looked at from the provider's side: what was said
 * left, and nothing else; every place of the allow-lists was filled, and no other.
 */
@Tag("slow")
@Tag("REL-17")
class PrivacyWireSlowTest {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyWireSlowTest.class);
    private static final Pattern NUMBER = Pattern.compile("4915555[0-9]{6}");
    private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");
    private static final int LEAST_CANARIES = 500;
    private static final int LEAST_SCENARIOS = 200;

    @TempDir
    Path folder;

    private final Set<String> spoken = new HashSet<>();
    private final Set<String> arrived = new HashSet<>();
    private int scenarios;
    private int cuts;

    @Test
    @Tag("REL-5")
    @Tag("REL-7")
    @Tag("REL-8")
    @Tag("REL-9")
    @Tag("REL-10")
    @Tag("REL-14")
    @Tag("REL-18")
    void whatIsSaidLeavesAndNothingElse() throws Exception {
        var house = new MarkedHouse(folder);
        try {
            house.practice().startOutbox();
            Sending.all().forEach(sending -> sent(house, sending));
            afterTheWindow(house);
            house.practice().startMedia();
            Fetching.all().forEach(fetching -> fetched(house, fetching));
            new MarkedErrands(house).all().forEach(errand -> quiet(house, errand));

            assertEquals(Set.of(), unheard(house), "every word that was said arrived");
            listsAreUsedWhole(house);
            nothingOfOursIsNamed(house);
            ledgerEqualsTheWire(house);
            proxySawNoWord(house);
            LOG.info(
                    "wire looked at scenarios={} canaries={} fields={} requests={}",
                    scenarios,
                    house.canaries().count(),
                    house.canaries().fields().size(),
                    house.practice().wire().size());
            assertTrue(scenarios >= LEAST_SCENARIOS, "scenarios " + scenarios);
            assertTrue(
                    house.canaries().count() >= LEAST_CANARIES,
                    "canaries " + house.canaries().count());
        } finally {
            house.close();
        }
    }

    /** What was said in vain, by the names of its fields: what arrives was looked at when it did. */
    private Set<String> unheard(MarkedHouse house) {
        var unheard = new TreeSet<String>();
        spoken.stream()
                .filter(word -> !arrived.contains(word))
                .forEach(word -> unheard.add(house.canaries().field(word)));
        return unheard;
    }

    private void sent(MarkedHouse house, Sending sending) {
        var talk = sending.played(house);
        scenarios++;
        cuts += sending.fate() == Fate.CUT_BEFORE_THE_BODY ? 1 : 0;
        if (sending.fate().heard()) {
            spoken.addAll(talk.said());
        }
        for (var request : talk.wire()) {
            look(house, sending.toString(), request, talk.said(), talk.phone());
        }
    }

    private void look(MarkedHouse house, String scenario, Received request, Set<String> said, String phone) {
        var bytes = (request.head() + new String(request.body(), ISO_8859_1)).getBytes(ISO_8859_1);
        for (var word : Canaries.found(bytes)) {
            assertTrue(
                    said.contains(word),
                    scenario + " told the " + house.canaries().field(word));
            arrived.add(word);
        }
        NUMBER.matcher(new String(bytes, ISO_8859_1))
                .results()
                .forEach(found -> assertEquals(phone, found.group(), scenario + " named somebody else"));
    }

    /** A day later only forms may be sent; nothing of what is refused leaves. */
    private void afterTheWindow(MarkedHouse house) {
        for (var saying : Saying.values()) {
            var talk = MarkedTalk.withNumber(house, Via.META);
            house.practice().house().clock().advance(Duration.ofHours(25));
            if (!saying.form()) {
                assertThrows(RefusedException.class, () -> saying.to(talk), saying.toString());
                talk.wake();
                assertEquals(List.of(), talk.wire(), saying.toString());
                scenarios++;
            }
        }
    }

    private void fetched(MarkedHouse house, Fetching fetching) {
        quiet(house, new MarkedErrands.Asked(fetching.toString(), () -> fetching.play(house)));
    }

    /** Nobody says anything here, so no word leaves. */
    private void quiet(MarkedHouse house, MarkedErrands.Asked errand) {
        var before = house.practice().wire().size();
        errand.work().run();
        house.practice().provider().forget();
        scenarios++;
        var wire = house.practice().wire();
        for (var request : wire.subList(before, wire.size())) {
            look(house, errand.name(), request, errand.said(), "");
        }
        spoken.addAll(errand.said());
    }

    private static void listsAreUsedWhole(MarkedHouse house) {
        for (var provider : ProviderName.values()) {
            var allowed = new TreeSet<String>();
            AllowList.of(ChannelName.WHATSAPP, provider)
                    .calls()
                    .forEach(call -> call.fields()
                            .forEach(field -> allowed.add(call.kind() + " " + field.place() + " " + field.name())));
            var wire = house.practice().wire().stream()
                    .filter(request -> between(request) == (provider == ProviderName.DIALOG_360))
                    .toList();

            assertEquals(allowed, Observed.places(wire), provider.word());
        }
    }

    private static boolean between(Received request) {
        return Observed.headers(request).contains("D360-API-KEY");
    }

    private static void nothingOfOursIsNamed(MarkedHouse house) {
        var ours = new HashSet<String>();
        for (var table : List.of(
                "message",
                "conversation",
                "contact",
                "person",
                "attachment",
                "team",
                "channel_account",
                "template",
                "ticket",
                "customer_number",
                "contact_address")) {
            house.practice()
                    .house()
                    .database()
                    .read(tx -> tx.query("select id from " + table).list(row -> Id.of(row.bytes("id"))))
                    .forEach(id -> ours.add(id.toString()));
        }
        for (var request : house.practice().wire()) {
            ID.matcher(request.head() + new String(request.body(), ISO_8859_1))
                    .results()
                    .forEach(found -> assertTrue(!ours.contains(found.group()), "an internal id on the wire"));
        }
    }

    /** The bytes of a call that was cut off before it was read were announced as well. */
    private void ledgerEqualsTheWire(MarkedHouse house) {
        var intents = house.practice()
                .count("select count(*) from ledger_entry where step = 'INTENT' and verdict = 'PERMITTED'");
        var outcomes = house.practice().count("select count(*) from ledger_entry where step = 'OUTCOME'");

        assertEquals(house.practice().wire().size() + cuts, intents);
        assertEquals(intents, outcomes);
    }

    private static void proxySawNoWord(MarkedHouse house) {
        var told = house.proxy().asked().stream()
                .flatMap(head -> Canaries.found(head.getBytes(UTF_8)).stream())
                .map(house.canaries()::field)
                .distinct()
                .sorted()
                .toList();

        assertEquals(List.of("proxy login", "proxy password"), told);
    }
}
