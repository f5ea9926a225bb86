package de.hausbote.web.live;

import de.hausbote.conversation.Audience;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Knows for a moment who may watch a conversation, so that a burst does not ask the database for each fact. Shared by
 * threads, guarded by its own lock. A change of rights counts at once.
 */
final class Watchers {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int MOST = 2_000;

    private final Map<ConversationId, Known> known = new LinkedHashMap<>();
    private final Audience audience;
    private final Clock clock;

    Watchers(Audience audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** Whether this change concerns the actor: conversations by their team, accounts those who work with them. */
    boolean concerns(Change change, Actor actor) {
        return change.conversation()
                .map(conversation -> mayWatch(ConversationId.parse(conversation), actor))
                .orElseGet(() -> worksWithAccounts(actor));
    }

    private static boolean worksWithAccounts(Actor actor) {
        return Rights.allows(actor, Permission.READ_CONTENT) || Rights.allows(actor, Permission.MANAGE_CHANNELS);
    }

    boolean mayWatch(ConversationId conversation, Actor actor) {
        return Rights.allows(actor, Permission.READ_CONTENT) && of(conversation).contains(actor.id());
    }

    private Set<PersonId> of(ConversationId conversation) {
        var found = fresh(conversation);
        if (!found.isEmpty()) {
            return found;
        }
        var people = audience.of(conversation);
        remember(conversation, people);
        return people;
    }

    synchronized void forget() {
        known.clear();
    }

    private synchronized Set<PersonId> fresh(ConversationId conversation) {
        var found = known.get(conversation);
        return found != null && found.at().plus(MOMENT).isAfter(clock.instant()) ? found.people() : Set.of();
    }

    private synchronized void remember(ConversationId conversation, Set<PersonId> people) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(conversation, new Known(people, clock.instant()));
    }

    private record Known(Set<PersonId> people, Instant at) {}
}
