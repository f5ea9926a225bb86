package de.hausbote.search;

import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Ground;
import de.hausbote.identity.Actor;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.TeamId;
import de.hausbote.search.Filter.Value;
import de.hausbote.search.HeadLook.Seen;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/**
 * Finds out what the filters of a question mean. A name is known only to whoever knows of it anyway: a team to its members,
 * a colleague to those who share a team with her, a contact to those who may open a conversation of hers. Thread-safe.
 */
final class FilterReading {
    /** Whoever fits more contacts is not meant by it. */
    static final int MOST_CONTACTS = 500;

    private static final Set<String> ME = Set.of("me", "ich");
    private static final Set<String> NOBODY = Set.of("none", "niemand");

    private final Ground ground;
    private final Surroundings surroundings;
    private final Indexer indexer;

    FilterReading(Ground ground, Surroundings surroundings, Indexer indexer) {
        this.ground = ground;
        this.surroundings = surroundings;
        this.indexer = indexer;
    }

    /** Who asks, of which teams she is, and where her days begin. */
    record Asker(Actor actor, Set<TeamId> teams, ZoneId zone) {}

    /** @throws RefusedException BAD_REQUEST when a person is too general */
    List<Understood> of(Asker asker, List<Filter> filters) {
        return filters.stream().map(filter -> understood(asker, filter)).toList();
    }

    private Understood understood(Asker asker, Filter filter) {
        return switch (filter.value()) {
            case Value.Side(var direction) ->
                Understood.known(filter, side(direction), IndexedFields.direction(direction));
            case Value.Since(var day) -> Understood.known(filter, day.toString(), Conditions.since(day, asker.zone()));
            case Value.Until(var day) -> Understood.known(filter, day.toString(), Conditions.until(day, asker.zone()));
            case Value.File() -> Understood.known(filter, "file", IndexedFields.file());
            case Value.Work(var state) ->
                Understood.known(filter, state.name().toLowerCase(Locale.ROOT), StandingFields.in(state));
            case Value.Person(var typed) -> person(asker, filter, typed);
            case Value.Channel(var typed) -> channel(filter, typed);
            case Value.Team(var typed) -> team(asker, filter, typed);
            case Value.Owner(var typed) -> owner(asker, filter, typed);
        };
    }

    private static String side(Direction direction) {
        return switch (direction) {
            case IN -> "customer";
            case OUT -> "us";
        };
    }

    private Understood person(Asker asker, Filter filter, String typed) {
        var query = ContactQueries.all(ContactGrammar.read(typed));
        var seen = indexer.find(new HeadLook(query, asker.teams(), MOST_CONTACTS + 1), List.<Seen>of());
        var contacts = seen.stream().map(Seen::contact).collect(Collectors.toSet());
        if (contacts.size() > MOST_CONTACTS) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return contacts.isEmpty()
                ? Understood.unknown(filter, typed)
                : Understood.known(filter, typed, IndexedFields.with(contacts));
    }

    private Understood channel(Filter filter, String typed) {
        var accounts = ground.database().read(surroundings::accounts);
        var ofKind = accounts.stream()
                .filter(account -> account.kind().name().equalsIgnoreCase(typed))
                .map(ChannelAccount::id)
                .toList();
        if (!ofKind.isEmpty()) {
            return Understood.known(filter, typed.toLowerCase(Locale.ROOT), IndexedFields.over(ofKind));
        }
        var names = accounts.stream().collect(Collectors.toMap(ChannelAccount::id, ChannelAccount::name));
        return named(filter, typed, names, IndexedFields::over);
    }

    private Understood team(Asker asker, Filter filter, String typed) {
        var names = ground.database().read(tx -> surroundings.teams(tx, asker.teams()));
        return named(filter, typed, names, StandingFields::of);
    }

    private Understood owner(Asker asker, Filter filter, String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        if (ME.contains(word)) {
            var me = List.of(asker.actor().id());
            return Understood.known(filter, "me", StandingFields.owned(me));
        }
        if (NOBODY.contains(word)) {
            return Understood.known(filter, "none", StandingFields.ownedByNobody());
        }
        var names = ground.database().read(tx -> surroundings.colleagues(tx, asker.teams()));
        return named(filter, typed, names, StandingFields::owned);
    }

    /** Those that are called so; the label is their name, or their names. */
    private static <T> Understood named(
            Filter filter, String typed, Map<T, String> names, Function<Collection<T>, Query> condition) {
        var meant = NameFit.of(typed, names);
        if (meant.isEmpty()) {
            return Understood.unknown(filter, typed);
        }
        var label = meant.stream().map(names::get).sorted().distinct().collect(Collectors.joining(", "));
        return Understood.known(filter, label, condition.apply(meant));
    }
}
