package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodecTest {
    static Stream<Content> everyKind() {
        return Stream.of(
                new Content.Text("Grüße 👋🏽 \"quoted\" \\ \u202e \u0000 end"),
                new Content.Image(""),
                new Content.Document("Anbei", "Rechnung ä.pdf"),
                new Content.Reaction(new ProviderId("wamid.1"), "❤️"),
                new Content.Location(52.520008, -13.404954, "Tor", ""),
                new Content.ButtonReply("k1", "Ja"),
                new Content.ListReply("k2", "Termin", "morgen"),
                new Content.Unsupported("order"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsStoredIsReadBack(Content content) {
        assertEquals(content, ContentCodec.decode(ContentCodec.encode(content)));
    }

    @Test
    void theStoredFormOfTodayStaysReadable() {
        var stored = "{\"v\":1,\"type\":\"document\",\"caption\":\"Anbei\",\"name\":\"a.pdf\"}".getBytes(UTF_8);

        assertEquals(new Content.Document("Anbei", "a.pdf"), ContentCodec.decode(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geheim", "{\"v\":2,\"type\":\"text\"}", "{\"v\":1,\"type\":\"geheim\"}"})
    void whatIsNoStoredContentIsRefusedWithoutQuotingIt(String stored) {
        var refused = assertThrows(IllegalStateException.class, () -> ContentCodec.decode(stored.getBytes(UTF_8)));

        assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
    }
}
