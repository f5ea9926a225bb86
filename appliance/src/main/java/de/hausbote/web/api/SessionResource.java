package de.hausbote.web.api;

import de.hausbote.identity.Sessions;
import de.hausbote.identity.SignIn;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** Signing in and out. */
final class SessionResource implements Resource {
    private final SignIn signIn;
    private final Sessions sessions;

    SessionResource(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_SESSION.route(), this::show);
        routes.on(ApiRoute.BEGIN_SESSION.route(), this::begin);
        routes.on(ApiRoute.END_SESSION.route(), this::end);
    }

    private Answer show(Call call) {
        return Answer.ok(SignedInShape.of(call.session(), call.token(), sessions));
    }

    private Answer begin(Call call) {
        var given = call.body(Credentials.class);
        var signedIn = signIn.with(given.login(), given.password(), call.address());
        return Answer.ok(SignedInShape.of(signedIn.session(), signedIn.token(), sessions))
                .signingIn(signedIn.token());
    }

    private Answer end(Call call) {
        sessions.end(call.session());
        return Answer.nothing().signingOut();
    }

    private record Credentials(String login, String password) {}
}
