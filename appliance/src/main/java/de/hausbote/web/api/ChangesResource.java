package de.hausbote.web.api;

import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import de.hausbote.web.live.LiveHub;

/** What the live channel said while a page did not listen. */
final class ChangesResource implements Resource {
    private final LiveHub hub;

    ChangesResource(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_CHANGES.route(), this::list);
    }

    private Answer list(Call call) {
        var epoch = call.query("epoch").orElseThrow(() -> new BadRequestException("epoch"));
        var after = call.query("after").orElseThrow(() -> new BadRequestException("after"));
        return Answer.ok(hub.since(call.actor(), epoch, Call.read("after", after, Long::parseLong)));
    }
}
