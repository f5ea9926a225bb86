package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes files under the running house: what was changed is refused, everything else goes on. */
@Tag("KEY-2")
class TamperIT {
    @TempDir
    Path folder;

    @Test
    void aChangedAnExchangedAndACutFileAreRefusedAndNothingOfThemComesOut() throws IOException {
        try (var appliance = TestAppliance.in(folder)) {
            var agent = appliance.person(Role.AGENT);
            var conversation = received(appliance, agent, 4);
            var pictures = pictures(agent, conversation);
            var files = Marks.filesOf(appliance.house().data().resolve("media")).stream()
                    .toList();
            assertEquals(4, files.size());

            flip(files.get(0));
            exchange(files.get(1), files.get(2));

            var refused = pictures.stream()
                    .map(id -> agent.send("GET", "/attachments/" + id + "/content", Map.of(), Desk.ANY))
                    .filter(answer -> answer.path("code").asText().equals("BROKEN"))
                    .toList();
            assertEquals(3, refused.size());
            refused.forEach(
                    answer -> assertFalse(answer.path("reference").asText().isEmpty()));
            cut(files.get(3));
            assertEquals(
                    4,
                    pictures.stream()
                            .map(id -> agent.send("GET", "/attachments/" + id + "/content", Map.of(), Desk.ANY))
                            .filter(answer -> answer.path("code").asText().equals("BROKEN"))
                            .count());
            agent.answer(conversation, "Es geht weiter.");
        }
    }

    private static String received(TestAppliance appliance, Desk agent, int pictures) {
        for (var n = 0; n < pictures; n++) {
            appliance.simulator().customer("Anna").sendsPicture(Marks.picture(), "image/jpeg", "Bild " + n);
        }
        var conversation = agent.awaitRow(
                        row -> row.path("last").path("preview").asText().equals("Bild " + (pictures - 1)))
                .path("id")
                .asText();
        Await.until("the files", () -> pictures(agent, conversation).size() == pictures);
        return conversation;
    }

    /** Those that can be shown. */
    private static List<String> pictures(Desk agent, String conversation) {
        return agent.messages(conversation).stream()
                .map(message -> message.path("attachments").path(0))
                .filter(file -> file.path("state").asText().equals("ready"))
                .map(TamperIT::id)
                .toList();
    }

    private static String id(JsonNode file) {
        return file.path("id").asText();
    }

    private static void flip(Path file) {
        var bytes = read(file);
        bytes[bytes.length / 2] ^= 1;
        write(file, bytes);
    }

    private static void exchange(Path one, Path other) {
        var kept = read(one);
        write(one, read(other));
        write(other, kept);
    }

    private static void cut(Path file) {
        var bytes = read(file);
        write(file, Arrays.copyOf(bytes, bytes.length - 1));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
