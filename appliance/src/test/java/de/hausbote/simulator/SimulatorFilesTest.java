package de.hausbote.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorFilesTest extends WithASimulator {
    @Test
    void ofCustomersAreLocatedAndFetchedWithTheirHash() throws IOException {
        var picture = Picture.png(CardScene::paint);
        simulator.customer("Anna").sendsPicture(picture, "image/png", "Bitte sehr");

        var image = arrived(1).getFirst().value().at("/messages/0/image");
        var located =
                Provider.json(provider.call(provider.graph(image.path("id").asText())));
        var fetched = fetch(located.path("url").asText());

        assertArrayEquals(picture, fetched);
        assertEquals(
                located.path("sha256").asText(),
                HexFormat.of()
                        .formatHex(
                                Base64.getDecoder().decode(image.path("sha256").asText())));
    }

    @Test
    void linksExpireAfterFiveMinutesAndNeedTheToken() throws IOException {
        simulator.customer("Anna").sendsDocument("x".getBytes(UTF_8), "application/pdf", "a.pdf", "");
        var url = arrived(1).getFirst().value().at("/messages/0/document/url").asText();

        assertEquals(401, provider.call(provider.to(path(url))).statusCode());
        simulator.timePasses(Duration.ofMinutes(5));
        assertEquals(404, provider.call(authorised(url)).statusCode());
    }

    @Test
    void ofTheBusinessAreLaidDownSentAndDeleted() throws IOException {
        var anna = simulator.customer("Anna");
        anna.writes("Hallo");
        var bytes = new Paper(List.of("Brief", "Zeile")).pdf();

        var id = Provider.json(provider.uploads("application/pdf", bytes))
                .path("id")
                .asText();
        var sent = provider.sends(Map.of(
                "to", "+" + anna.phone(), "type", "document", "document", Map.of("id", id, "filename", "b.pdf")));
        var media = simulator.media(simulator.received().getFirst().media()).orElseThrow();
        var deleted = provider.call(provider.graph(id).DELETE());

        assertEquals(200, sent.statusCode());
        assertArrayEquals(bytes, media.bytes());
        assertEquals("application/pdf", media.type());
        assertTrue(Provider.json(deleted).path("success").asBoolean());
        assertEquals(
                33,
                Provider.json(provider.call(provider.graph(id)))
                        .at("/error/error_subcode")
                        .asInt());
    }

    private byte[] fetch(String url) throws IOException {
        return provider.call(authorised(url)).body();
    }

    private HttpRequest.Builder authorised(String url) {
        return provider.to(path(url))
                .header("Authorization", "Bearer " + provider.account().accessToken());
    }

    private static String path(String url) {
        var address = URI.create(url);
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
