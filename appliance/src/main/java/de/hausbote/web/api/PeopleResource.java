package de.hausbote.web.api;

import de.hausbote.identity.Colleague;
import de.hausbote.identity.Invitation;
import de.hausbote.identity.People;
import de.hausbote.identity.PersonState;
import de.hausbote.identity.Role;
import de.hausbote.message.PersonId;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.time.Instant;
import java.util.Optional;

/** Who works in the house, for the administrator; and who can own a ticket, for agents. */
final class PeopleResource implements Resource {
    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_PEOPLE.route(), this::list);
        routes.on(ApiRoute.INVITE_PERSON.route(), this::invite);
        routes.on(ApiRoute.RENEW_CODE.route(), this::renewCode);
        routes.on(ApiRoute.CHANGE_PERSON_STATE.route(), this::changeState);
        routes.on(ApiRoute.LIST_AGENTS.route(), this::agents);
    }

    private Answer list(Call call) {
        return Answer.ok(Page.whole(
                people.all(call.actor()).stream().map(PersonShape::of).toList()));
    }

    private Answer invite(Call call) {
        var given = call.body(NewPerson.class);
        var role = Words.read("role", given.role(), Role.class);
        return Answer.created(Invited.of(people.invite(call.actor(), given.name(), role)));
    }

    private Answer renewCode(Call call) {
        var invitation = people.newCode(call.actor(), call.id(PersonId::parse));
        return Answer.ok(new Code(invitation.code(), invitation.expires().toEpochMilli()));
    }

    private Answer changeState(Call call) {
        var id = call.id(PersonId::parse);
        switch (Words.read("state", call.body(State.class).state(), PersonState.class)) {
            case ACTIVE -> people.reactivate(call.actor(), id);
            case INACTIVE -> people.deactivate(call.actor(), id);
            case INVITED -> throw new BadRequestException("state");
        }
        return Answer.nothing();
    }

    private Answer agents(Call call) {
        return Answer.ok(Page.whole(people.agents(call.actor()).stream()
                .map(person -> new NameShape(person.id().toString(), person.name()))
                .toList()));
    }

    private record NewPerson(String name, String role) {}

    private record State(String state) {}

    private record Code(String code, long expires) {}

    private record Invited(PersonShape person, String code, long expires) {
        static Invited of(Invitation invitation) {
            var expires = invitation.expires();
            return new Invited(
                    PersonShape.of(new Colleague(invitation.person(), Optional.of(expires))),
                    invitation.code(),
                    expires.toEpochMilli());
        }
    }

    private record PersonShape(
            String id,
            String name,
            Optional<String> login,
            String role,
            String state,
            Optional<Long> lastSeen,
            Optional<Long> codeExpires) {
        static PersonShape of(Colleague colleague) {
            var person = colleague.person();
            return new PersonShape(
                    person.id().toString(),
                    person.name(),
                    Words.present(person.login()),
                    Words.of(person.role()),
                    Words.of(person.state()),
                    Words.millis(person.lastSeen()),
                    colleague.codeExpires().map(Instant::toEpochMilli));
        }
    }
}
