package de.hausbote.web.api;

import de.hausbote.identity.People;
import de.hausbote.identity.Preferences;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;

/** Tells a browser whether the house has people already, and whether it knows this one. */
final class SetupResource implements Resource {
    private final People people;

    SetupResource(People people) {
        this.people = people;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_SETUP.route(), this::show);
    }

    private Answer show(Call call) {
        return Answer.ok(new Setup(
                people.anybody(), Preferences.LANGUAGES.stream().sorted().toList(), call.known()));
    }

    private record Setup(boolean ready, List<String> languages, boolean signedIn) {}
}
