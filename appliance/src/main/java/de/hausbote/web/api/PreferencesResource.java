package de.hausbote.web.api;

import de.hausbote.identity.People;
import de.hausbote.identity.Preferences;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Optional;

/** How a person wants the page. */
final class PreferencesResource implements Resource {
    private final People people;

    PreferencesResource(People people) {
        this.people = people;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.CHANGE_PREFERENCES.route(), this::change);
    }

    private Answer change(Call call) {
        var wanted = call.body(Wanted.class);
        people.prefer(call.actor(), preferences(wanted));
        return Answer.nothing();
    }

    private static Preferences preferences(Wanted wanted) {
        try {
            return new Preferences(wanted.language().orElse(""), wanted.theme().orElse(""), wanted.shortcuts());
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(String.valueOf(unknown.getMessage()));
        }
    }

    private record Wanted(Optional<String> language, Optional<String> theme, boolean shortcuts) {}
}
