package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.vault.Certificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A simulator in a test, and the business that calls it. */
final class Provider implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    final Simulator simulator;
    final Hook hook;
    private final HttpClient client;

    private Provider(Simulator simulator, Hook hook, HttpClient client) {
        this.simulator = simulator;
        this.hook = hook;
        this.client = client;
    }

    static Provider started(Path folder) throws IOException {
        var hook = new Hook(folder);
        var settings = SimulatorSettings.quick(folder.resolve("simulator"), hook.address(), hook.certificate());
        return started(folder, settings, hook);
    }

    static Provider started(Path folder, SimulatorSettings settings, Hook hook) throws IOException {
        var certificate = folder.resolve("provider.pem");
        var key = folder.resolve("provider.key");
        if (!Files.exists(key)) {
            Certificates.selfSigned(certificate, key, List.of("simulator.localhost", "127.0.0.1"), Instant.now());
        }
        var tls = Certificates.context(certificate, key);
        var simulator = new Simulator(settings, tls, Files.readString(certificate));
        hook.knows(simulator.account().verifyToken());
        simulator.start();
        return new Provider(simulator, hook, client(certificate));
    }

    private static HttpClient client(Path certificate) throws IOException {
        try (var trusting = new PinnedClient(certificate)) {
            SSLContext trust = trusting.client().sslContext();
            return HttpClient.newBuilder()
                    .sslContext(trust)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        }
    }

    Account account() {
        return simulator.account();
    }

    HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + simulator.port() + path));
    }

    HttpRequest.Builder graph(String path) {
        return to("/v26.0/" + path)
                .header("Authorization", "Bearer " + account().accessToken());
    }

    HttpResponse<byte[]> sends(Map<String, ?> message) throws IOException {
        var body = new HashMap<String, Object>(Map.of("messaging_product", "whatsapp"));
        body.putAll(message);
        return call(graph(account().phoneNumberId() + "/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    HttpResponse<byte[]> writes(String to, String text) throws IOException {
        return sends(Map.of("to", to, "type", "text", "text", Map.of("body", text), "biz_opaque_callback_data", "cb1"));
    }

    HttpResponse<byte[]> uploads(String type, byte[] bytes) throws IOException {
        var head = "--mark\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n--mark\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"file.bin\"\r\nContent-Type: " + type
                + "\r\n\r\n";
        return call(graph(account().phoneNumberId() + "/media")
                .header("Content-Type", "multipart/form-data; boundary=mark")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.US_ASCII),
                        bytes,
                        "\r\n--mark--\r\n".getBytes(StandardCharsets.US_ASCII)))));
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        simulator.close();
        hook.close();
        client.close();
    }
}
