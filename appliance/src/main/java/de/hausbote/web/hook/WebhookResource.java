package de.hausbote.web.hook;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.relay.HookPlace;
import de.hausbote.relay.Intake;
import de.hausbote.relay.IntakeAnswer;
import de.hausbote.web.Site;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where providers deliver: one address for each channel, {@code /hooks/<channel>}, and below it one for each provider that
 * stands in between. The bytes are taken as they came, for
 * the signature is over them; 200 means that they are durable, 503 that they are to be sent again.
 */
public final class WebhookResource implements Site {
    private static final String PATH = "/hooks/{channel}";
    private static final String PROVIDER_PATH = PATH + "/{provider}";
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Header TEXT = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    private static final Header AGAIN_SOON = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "5");

    private final Intake intake;
    private final int largest;

    /** @param largest bytes that a delivery may have */
    public WebhookResource(Intake intake, int largest) {
        this.intake = intake;
        this.largest = largest;
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get(PATH, this::verify)
                .post(PATH, this::take)
                .get(PROVIDER_PATH, this::verify)
                .post(PROVIDER_PATH, this::take);
    }

    /** The provider asks whether this address belongs to whoever set the webhook up. */
    private void verify(ServerRequest request, ServerResponse response) {
        var place = place(request);
        if (place.flatMap(intake::proofHeader).isEmpty()) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        var challenge = parameter(request, "hub.challenge");
        var asked = parameter(request, "hub.mode").equals("subscribe")
                && CHALLENGE.matcher(challenge).matches()
                && intake.verifies(place.orElseThrow(), parameter(request, "hub.verify_token"));
        if (asked) {
            response.header(TEXT).send(challenge);
        } else {
            response.status(Status.FORBIDDEN_403).send();
        }
    }

    private void take(ServerRequest request, ServerResponse response) {
        var place = place(request);
        var header = place.flatMap(intake::proofHeader);
        if (header.isEmpty()) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        var proofs = proofs(request, HeaderNames.create(header.get()));
        var answer = body(request)
                .map(body -> intake.accept(place.orElseThrow(), body, proofs))
                .orElse(IntakeAnswer.TOO_LARGE);
        send(response, answer);
    }

    private static void send(ServerResponse response, IntakeAnswer answer) {
        switch (answer) {
            case ACCEPTED -> response.status(Status.OK_200).send();
            case FORGED -> response.status(Status.FORBIDDEN_403).send();
            case TOO_LARGE ->
                response.status(Status.REQUEST_ENTITY_TOO_LARGE_413).send();
            case FULL, NOT_DURABLE ->
                response.status(Status.SERVICE_UNAVAILABLE_503)
                        .header(AGAIN_SOON)
                        .send();
        }
    }

    /**
     * Nothing when it is too large. The rest is passed over without keeping it, because a sender who is cut off in the
     * middle never reads the answer; what is far too large the listener itself cuts off.
     */
    private Optional<byte[]> body(ServerRequest request) {
        try (var stream = request.content().inputStream()) {
            var announced = request.headers().contentLength().orElse(0);
            var body = announced > largest ? new byte[0] : stream.readNBytes(largest + 1);
            if (announced <= largest && body.length <= largest) {
                return Optional.of(body);
            }
            stream.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<HookPlace> place(ServerRequest request) {
        var parameters = request.path().pathParameters();
        var channel = new ChannelName(parameters.get("channel"));
        return parameters.contains("provider")
                ? ProviderName.of(parameters.get("provider")).map(provider -> new HookPlace(channel, provider))
                : Optional.of(HookPlace.of(channel));
    }

    private static List<String> proofs(ServerRequest request, HeaderName name) {
        return request.headers().contains(name) ? request.headers().get(name).allValues() : List.of();
    }

    private static String parameter(ServerRequest request, String name) {
        return request.query().first(name).orElse("");
    }
}
