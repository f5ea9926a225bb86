package de.hausbote.search;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Ground;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.TeamId;
import de.hausbote.search.FilterReading.Asker;
import de.hausbote.store.Transaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for messages, and for contacts beside them. Rights are part of the question that is put to the index, and are asked again when the hits are
 * opened; every search is on record, its words as a keyed hash. Thread-safe.
 */
public final class Search {
    private final Corpus corpus;
    private final Ground ground;
    private final Indexer indexer;
    private final Surroundings surroundings;
    private final FilterReading filters;
    private final ContactSearch contacts;

    public Search(Ground ground, Indexer indexer) {
        this.ground = ground;
        this.corpus = new Corpus(ground);
        this.indexer = indexer;
        this.surroundings = new Surroundings(ground);
        this.filters = new FilterReading(ground, surroundings, indexer);
        this.contacts = new ContactSearch(ground, indexer);
    }

    /** By what this person may filter. */
    public SearchFilters filters(Actor actor) {
        Rights.require(actor, Permission.READ_CONTENT);
        return ground.database()
                .read(tx -> surroundings.filters(tx, ground.teams().of(tx, actor.id())));
    }

    /** @throws RefusedException BAD_REQUEST when too much is looked for at once */
    public SearchPage find(Actor actor, SearchQuestion question) {
        Rights.require(actor, Permission.READ_CONTENT);
        var parsed = Grammar.read(question.text());
        var teams = Set.copyOf(ground.database().read(tx -> ground.teams().of(tx, actor.id())));
        var understood = filters.of(new Asker(actor, teams, question.zone()), parsed.filters());
        if (parsed.empty() && understood.isEmpty()) {
            return SearchPage.nothing(indexer.state());
        }
        var looked = parsed.empty()
                ? Looked.NOTHING
                : new Asking(parsed, understood, teams, question).look(indexer.lexicon(), this::hits);
        var hits = looked.hits();
        var people = question.first() ? contacts.find(parsed, understood, teams) : List.<ConversationId>of();
        var state = indexer.state();
        return ground.database().write(tx -> {
            var shown = contacts.shown(tx, people, teams);
            var items = items(tx, looked, teams);
            record(tx, actor, question, items, shown);
            return new SearchPage(
                    items,
                    next(hits, question, looked.wide()),
                    hits.total(),
                    hits.more(),
                    hits.cut(),
                    state,
                    understood.stream().map(Understood::shown).toList(),
                    shown);
        });
    }

    private Hits hits(Looking looking) {
        return indexer.find(looking, Hits.NONE);
    }

    private List<SearchPage.Item> items(Transaction tx, Looked looked, Set<TeamId> teams) {
        var arrivals =
                looked.hits().items().stream().map(hit -> hit.place().arrival()).toList();
        return corpus.found(tx, arrivals, teams).stream()
                .map(found ->
                        new SearchPage.Item(found, Snippet.of(found.passage().texts(), looked.sought())))
                .toList();
    }

    private static Optional<Place> next(Hits hits, SearchQuestion question, boolean wide) {
        if (hits.items().size() < question.limit()) {
            return Optional.empty();
        }
        var last = hits.items().getLast();
        return Optional.of(new Place(last.score(), last.place(), wide));
    }

    private void record(
            Transaction tx,
            Actor actor,
            SearchQuestion question,
            List<SearchPage.Item> items,
            List<SearchPage.Person> people) {
        var words = HexFormat.of().formatHex(ground.vault().blind("search", question.text()));
        var shown = Stream.concat(
                items.stream().map(item -> item.message().passage().id()),
                people.stream().map(person -> person.found().conversation()));
        ground.audit()
                .record(tx, ground.act(actor, AuditAction.SEARCH).because(words).showing(shown.toList()));
    }
}
