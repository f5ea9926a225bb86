package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.hausbote.identity.Role;
import de.hausbote.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/**
 * Marks every field that people, customers and providers fill, and looks for the marks wherever the program leaves bytes:
 * its folder, the system's temporary folder, its log at the most talkative level.
 */
@Tag("KEY-1")
@Tag("GEN-6")
class CanaryIT {
    private static final String PASSWORD = "Kanarienvogel im Bergwerk";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void noMarkIsFoundAfterARunNorAfterAKill() {
        var house = new TestHouse(folder, Level.TRACE);
        var marks = new Marks();
        var before = Marks.filesOf(Marks.TEMPORARY);
        try (var provider = TestProvider.started(elsewhere, house);
                var program = ChildAppliance.started(house, TestProvider.connection(elsewhere))) {
            work(house, program, provider, marks);

            assertEquals(List.of(), marks.foundBelow(house.data()));
            program.kill();
            assertEquals(List.of(), marks.foundBelow(house.data()));
            program.startAgain();
            program.stop();

            assertEquals(List.of(), marks.foundBelow(house.data()));
            assertEquals(List.of(), marks.foundIn(Marks.newFiles(before, folder, elsewhere)));
            assertEquals(List.of(), marks.foundIn(program.printed()));
        }
    }

    @Test
    void aMarkWouldBeFoundInEachOfItsForms() throws IOException {
        var marks = new Marks();
        var mark = marks.word("planted");
        var forms = List.of(
                mark.getBytes(UTF_8),
                mark.getBytes(UTF_16LE),
                mark.getBytes(UTF_16BE),
                Base64.getEncoder().encode(("ab" + mark + "c").getBytes(UTF_8)),
                Base64.getEncoder().encode(("ab" + mark + "c").getBytes(UTF_16LE)),
                Base64.getUrlEncoder().encode(("a" + mark + "cd").getBytes(UTF_16BE)),
                HexFormat.of().formatHex(mark.getBytes(UTF_8)).getBytes(UTF_8),
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(mark.getBytes(UTF_16LE))
                        .getBytes(UTF_8));

        for (var form : forms) {
            Files.write(elsewhere.resolve("planted"), form);
            assertEquals(1, marks.foundBelow(elsewhere).size());
        }
    }

    private static void work(TestHouse house, ChildAppliance program, Simulator provider, Marks marks) {
        var account = provider.account();
        marks.add(account.accessToken(), account.appSecret(), account.verifyToken(), account.phoneNumberId());
        var admin = house.visitor();
        admin.activate(program.code(Role.ADMIN), marks.word("admin"), marks.word("adminlogin"), marks.add(PASSWORD));
        admin.put(
                "/settings",
                Map.of("organisation", marks.word("house"), "profileNames", "shown", "changes", "followed"));
        var invited = admin.post("/people", Map.of("name", marks.word("invited"), "role", "agent"));
        var code = marks.add(invited.path("code").asText());
        marks.add(code.replace("-", ""));
        assertFalse(code.isEmpty());

        var agent = house.visitor();
        agent.activate(program.code(Role.AGENT), marks.word("agent"), marks.word("login"), marks.add(PASSWORD + "!"));
        agent.live();
        Await.until("the provider's verification", provider::connected);
        talk(provider, agent, marks);
        secondAccount(admin, marks);
        var proofs = Stream.of(admin, agent)
                .flatMap(desk -> desk.proofs().stream())
                .map(marks::add)
                .toList();
        assertEquals(4, proofs.size(), "a cookie and a token each");
    }

    private static void secondAccount(Desk admin, Marks marks) {
        Noticed.publish(admin, "Haus");
        admin.post(
                "/channel-accounts",
                Map.of(
                        "name",
                        marks.word("channel"),
                        "phoneNumberId",
                        marks.add("190817263544556"),
                        "displayNumber",
                        marks.add("+49 30 77112233"),
                        "accessToken",
                        marks.word("token"),
                        "kind",
                        "whatsapp",
                        "appSecrets",
                        List.of(marks.word("appsecret")),
                        "verifyToken",
                        marks.word("verify")));
    }

    private static void talk(Simulator provider, Desk agent, Marks marks) {
        var customer = provider.join(
                marks.word("profile"),
                marks.add("4915199887766"),
                marks.add("DE.9988776655443322110"),
                marks.word("user"));
        marks.add(customer.writes(marks.word("text")));
        marks.add(customer.sendsPicture(Marks.picture(), "image/jpeg", marks.word("caption")));
        marks.add(customer.sendsDocument(
                marks.word("bytes").getBytes(UTF_8), "text/plain", marks.word("file") + ".txt", marks.word("remark")));
        marks.add(customer.reacts(marks.word("unseen"), marks.word("sign")));
        marks.add(customer.quoting(marks.word("unknown")).writes(marks.word("reply")));
        marks.add(customer.shares(52.5, 13.4, marks.word("place"), marks.word("street")));
        provider.post(marks.word("notJson").getBytes(UTF_8));

        var conversation = agent.awaitRow(
                        row -> row.path("last").path("kind").asText().equals("location"))
                .path("id")
                .asText();
        agent.put("/conversations/" + conversation + "/draft", Map.of("text", marks.word("draft")));
        var file = agent.upload(
                conversation,
                marks.word("upload") + ".txt",
                "text/plain",
                marks.word("attached").getBytes(UTF_8));
        agent.post(
                "/conversations/" + conversation + "/messages",
                Map.of(
                        "text",
                        marks.word("answer"),
                        "attachments",
                        List.of(file.path("id").asText())));
        agent.awaitMessage(
                conversation, message -> message.path("state").asText().equals("read"));
        var contact = agent.get("/conversations/" + conversation)
                .path("contact")
                .path("id")
                .asText();
        agent.put("/contacts/" + contact + "/name", Map.of("name", marks.word("given")));
        agent.put("/conversations/" + conversation + "/draft", Map.of("text", marks.word("seconddraft")));
        agent.post("/searches", Map.of("query", marks.word("looked")));
        provider.received().forEach(sent -> marks.add(sent.id(), sent.callback()));
        Await.until(
                "the files to be fetched",
                () -> agent.messages(conversation).stream()
                        .flatMap(message -> message.findValuesAsText("state").stream())
                        .noneMatch("loading"::equals));
    }
}
