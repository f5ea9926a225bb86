package de.hausbote.web.api;

import de.hausbote.identity.Activation;
import de.hausbote.identity.Activations;
import de.hausbote.identity.Sessions;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Optional;

/** Turning a one-time code into an account. */
final class ActivationsResource implements Resource {
    private final Activations activations;
    private final Sessions sessions;

    ActivationsResource(Activations activations, Sessions sessions) {
        this.activations = activations;
        this.sessions = sessions;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.ACTIVATE.route(), this::activate);
        routes.on(ApiRoute.CHECK_CODE.route(), this::check);
    }

    private Answer activate(Call call) {
        var given = call.body(Account.class);
        var signedIn = activations.activate(
                new Activation(given.code(), given.name(), given.login(), given.password(), given.language()));
        return Answer.created(SignedInShape.of(signedIn.session(), signedIn.token(), sessions))
                .signingIn(signedIn.token());
    }

    private Answer check(Call call) {
        var invited = activations.check(call.body(Code.class).code());
        return Answer.ok(new Invited(Words.of(invited.role()), Words.present(invited.name())));
    }

    private record Account(String code, String name, String login, String password, String language) {}

    private record Code(String code) {}

    private record Invited(String role, Optional<String> name) {}
}
