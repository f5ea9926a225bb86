package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider's end of the public listener, or somebody's who pretends to be it. Thread-safe. */
final class SignedHook implements AutoCloseable {
    private static final String SIGNATURE = "X-Hub-Signature-256";

    private final TestAppliance appliance;
    private final HttpClient client;
    private final AtomicInteger number = new AtomicInteger();

    SignedHook(TestAppliance appliance) {
        this.appliance = appliance;
        this.client = HttpClient.newBuilder()
                .sslContext(
                        TestHouse.trust(TestHouse.certificate(appliance.house().publicCertificate())))
                .build();
    }

    /** Signs it as the provider does, and posts it. */
    HttpResponse<String> signed(byte[] body) {
        return post(
                body, List.of(signature(body, appliance.simulator().account().appSecret())));
    }

    HttpResponse<String> post(byte[] body, List<String> signatures) {
        var request = HttpRequest.newBuilder(appliance.house().webhook())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        signatures.forEach(signature -> request.header(SIGNATURE, signature));
        return exchange(request.build());
    }

    /** A message of Karla's. */
    byte[] message(String text) {
        var account = appliance.simulator().account();
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"%s","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"%s","phone_number_id":"%s"},
                "contacts":[{"profile":{"name":"Karla"},"wa_id":"4915550000017"}],
                "messages":[{"from":"4915550000017","id":"wamid.IT%d","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}
                """.formatted(
                        account.wabaId(),
                        account.displayNumber(),
                        account.phoneNumberId(),
                        number.incrementAndGet(),
                        appliance.now().getEpochSecond(),
                        text)
                .getBytes(UTF_8);
    }

    static String signature(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
