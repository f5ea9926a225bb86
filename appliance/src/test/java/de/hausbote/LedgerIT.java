package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import de.hausbote.net.SmallProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of what left, as an administrator proves it at the console. */
@Tag("REL-19")
class LedgerIT {
    @TempDir
    Path folder;

    @Test
    void itIsWholeAndTheProxySawTheSame() {
        try (var proxy = SmallProxy.start("");
                var appliance = TestAppliance.in(folder)) {
            var admin = appliance.person(Role.ADMIN);
            var account = admin.get("/channel-accounts")
                    .path("items")
                    .get(0)
                    .path("id")
                    .asText();
            admin.put(
                    "/channel-accounts/" + account + "/connection",
                    Map.of(
                            "businessId",
                            appliance.simulator().account().wabaId(),
                            "proxyHost",
                            "127.0.0.1",
                            "proxyPort",
                            proxy.port(),
                            "authorities",
                            ""));
            var agent = appliance.person(Role.AGENT);
            appliance.simulator().customers().getFirst().writes("Guten Tag");
            var conversation = agent.awaitRow(_ -> true).path("id").asText();
            List.of("eins", "zwei").forEach(text -> agent.answer(conversation, text));
            Await.until("both to arrive", () -> appliance.simulator().received().size() == 2);
            Await.until("both connections to end", () -> proxy.log().size() >= 2);

            var seen = proxy.log().toArray(String[]::new);
            var compared = verified(appliance, List.of("--proxy", "127.0.0.1:" + proxy.port()), seen);
            assertEquals(0, compared.exit(), compared.said());
            assertTrue(compared.said().contains("The ledger is whole"), compared.said());
            assertTrue(compared.said().contains("The proxy saw the same: " + seen.length), compared.said());

            var exported = Command.run(appliance.house(), "ledger export", List.of());
            var whole = Stream.concat(exported.said().lines().filter(line -> line.startsWith("{")), Stream.of(seen))
                    .toList();
            var elsewhere = List.of("--input", "--proxy", "127.0.0.1:" + proxy.port());
            assertEquals(
                    0,
                    verified(appliance, elsewhere, whole.toArray(String[]::new)).exit());
            var cut = verified(
                    appliance, elsewhere, whole.subList(0, whole.size() - 1).toArray(String[]::new));
            assertEquals(3, cut.exit(), cut.said());
            assertTrue(cut.said().contains("have no connection"), cut.said());
            var mixed = verified(appliance, List.of("--input"), whole.toArray(String[]::new));
            assertEquals(1, mixed.exit(), mixed.said());
            assertTrue(mixed.said().contains("no entry of a ledger"), mixed.said());
        }
    }

    private static Command.Ended verified(TestAppliance appliance, List<String> arguments, String... input) {
        return Command.run(appliance.house(), "ledger verify", arguments, input);
    }
}
