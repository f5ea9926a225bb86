package de.hausbote.web.api;

import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** How the house is opened, and that a data protection officer accepts it. */
final class StartModeResource implements Resource {
    private final StartMode mode;

    StartModeResource(StartMode mode) {
        this.mode = mode;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_CUSTODY.route(), call -> Answer.ok(mode.show(call.actor())));
        routes.on(ApiRoute.ACCEPT_START_MODE.route(), this::accept);
    }

    private Answer accept(Call call) {
        return Answer.ok(mode.accept(call.actor(), call.body(Seen.class).generation()));
    }

    private record Seen(int generation) {}
}
