package de.hausbote.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one body to the webhook, and says what the webhook answered. Thread-safe. */
final class Courier implements AutoCloseable {
    /** No answer at all. */
    static final int NOT_REACHED = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI webhook;
    private final Account account;
    private final HookSettings hooks;
    private final PinnedClient pinned;

    Courier(SimulatorSettings settings, Account account, HookSettings hooks) {
        this.webhook = settings.webhook();
        this.account = account;
        this.hooks = hooks;
        this.pinned = new PinnedClient(settings.webhookCertificate());
    }

    URI webhook() {
        return webhook;
    }

    int carry(byte[] body) {
        return carry(body, Signature.header(body, account.appSecret()));
    }

    /** The same with a signature that does not fit. */
    int carryForged(byte[] body) {
        return carry(body, Signature.header(body, account.appSecret() + "0"));
    }

    private int carry(byte[] body, String signature) {
        var told = hooks.told();
        var request = HttpRequest.newBuilder(told.nothing() ? webhook : told.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (told.nothing()) {
            request.header("X-Hub-Signature-256", signature);
        }
        told.headers().forEach(request::header);
        return exchange(request.build()).status();
    }

    /** Asks the webhook whether it knows our verify token, as the provider does before it delivers anything. */
    boolean verified() {
        return agrees(webhook, account.verifyToken());
    }

    /** The same of another address on this machine, with this token. */
    boolean agrees(URI address, String token) {
        if (!SimulatorSettings.isLoopback(address)) {
            return false;
        }
        var challenge = Integer.toString(new SecureRandom().nextInt(100_000_000, Integer.MAX_VALUE));
        var asked = URI.create(address + "?hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
        var reply = exchange(HttpRequest.newBuilder(asked).timeout(PATIENCE).build());
        return reply.status() == 200 && reply.text().equals(challenge);
    }

    private record Reply(int status, String text) {}

    private Reply exchange(HttpRequest request) {
        try {
            var answer = pinned.client().send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException unreachable) {
            LOG.debug("webhook not reached cause={}", unreachable.getClass().getSimpleName());
            return new Reply(NOT_REACHED, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(NOT_REACHED, "");
        }
    }

    @Override
    public void close() {
        pinned.close();
    }
}
