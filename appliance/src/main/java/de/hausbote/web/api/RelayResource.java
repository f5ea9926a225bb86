package de.hausbote.web.api;

import de.hausbote.conversation.KillSwitch;
import de.hausbote.web.Answer;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Optional;

/** The switch that stops everything that leaves for providers. */
final class RelayResource implements Resource {
    private final KillSwitch killSwitch;

    RelayResource(KillSwitch killSwitch) {
        this.killSwitch = killSwitch;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_RELAY.route(), call -> shown(killSwitch.state(call.actor())));
        routes.on(ApiRoute.STOP_RELAY.route(), call -> shown(killSwitch.pull(call.actor())));
        routes.on(ApiRoute.RELEASE_RELAY.route(), call -> shown(killSwitch.release(call.actor())));
    }

    private static Answer shown(Optional<KillSwitch.Shown> state) {
        return Answer.ok(new Shape(state.map(Stopped::of)));
    }

    private record Shape(Optional<Stopped> stopped) {}

    private record Stopped(String by, long at) {
        static Stopped of(KillSwitch.Shown shown) {
            return new Stopped(shown.by(), shown.since().toEpochMilli());
        }
    }
}
