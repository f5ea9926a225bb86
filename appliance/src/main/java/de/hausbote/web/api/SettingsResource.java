package de.hausbote.web.api;

import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.HouseSettings.Changes;
import de.hausbote.conversation.HouseSettings.ProfileNames;
import de.hausbote.conversation.HouseSettings.Values;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** Settings of the whole house. */
final class SettingsResource implements Resource {
    private static final int LONGEST_NAME = 120;

    private final HouseSettings settings;

    SettingsResource(HouseSettings settings) {
        this.settings = settings;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_SETTINGS.route(), this::show);
        routes.on(ApiRoute.CHANGE_SETTINGS.route(), this::change);
    }

    private Answer show(Call call) {
        var values = settings.read(call.actor());
        return Answer.ok(new Shape(Words.of(values.profileNames()), Words.of(values.changes()), values.organisation()));
    }

    private Answer change(Call call) {
        var given = call.body(Shape.class);
        var names = Words.read("profileNames", given.profileNames(), ProfileNames.class);
        if (names == ProfileNames.UNDECIDED) {
            throw new BadRequestException("profileNames");
        }
        var organisation = given.organisation().strip();
        if (organisation.length() > LONGEST_NAME) {
            throw new BadRequestException("organisation");
        }
        var changes = Words.read("changes", given.changes(), Changes.class);
        settings.change(call.actor(), new Values(names, changes, organisation));
        return Answer.nothing();
    }

    private record Shape(String profileNames, String changes, String organisation) {}
}
