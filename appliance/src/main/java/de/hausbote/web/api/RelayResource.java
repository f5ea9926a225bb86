package de.hausbote.web.api;

import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** What leaves for providers: the switch that stops it, and what the house agreed to. */
final class RelayResource implements Resource {
    private final Relay relay;

    RelayResource(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_RELAY.route(), call -> Answer.ok(relay.show(call.actor())));
        routes.on(ApiRoute.STOP_RELAY.route(), call -> Answer.ok(relay.stop(call.actor())));
        routes.on(ApiRoute.RELEASE_RELAY.route(), call -> Answer.ok(relay.release(call.actor())));
        routes.on(ApiRoute.AGREE_TO_LEAVE.route(), this::agree);
    }

    private Answer agree(Call call) {
        var seen = call.body(Seen.class);
        return Answer.ok(relay.agree(call.actor(), seen.name(), seen.digest()));
    }

    private record Seen(String name, String digest) {}
}
