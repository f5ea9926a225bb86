package de.hausbote.search;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Ground;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.RefusedException;
import de.hausbote.message.TeamId;
import de.hausbote.search.Hits.Hit;
import de.hausbote.store.Transaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for messages. Rights are part of the question that is put to the index, and are asked again when the hits are
 * opened; every search is on record, its words as a keyed hash. Thread-safe.
 */
public final class Search {
    private final Corpus corpus;
    private final Ground ground;
    private final Indexer indexer;

    public Search(Ground ground, Indexer indexer) {
        this.ground = ground;
        this.corpus = new Corpus(ground);
        this.indexer = indexer;
    }

    /** @throws RefusedException BAD_REQUEST when too much is looked for at once */
    public SearchPage find(Actor actor, SearchQuestion question) {
        Rights.require(actor, Permission.READ_CONTENT);
        var parsed = Grammar.read(question.text());
        if (parsed.empty()) {
            return new SearchPage(List.of(), Optional.empty(), 0, false, false, indexer.state());
        }
        var teams = Set.copyOf(ground.database().read(tx -> ground.teams().of(tx, actor.id())));
        var looked = Looked.at(parsed, question, teams, indexer.lexicon(), indexer::find);
        var state = indexer.state();
        return ground.database().write(tx -> {
            record(tx, actor, question, looked.hits());
            return page(tx, looked, question, teams, state);
        });
    }

    private SearchPage page(
            Transaction tx, Looked looked, SearchQuestion question, Set<TeamId> teams, SearchPage.IndexState state) {
        var hits = looked.hits();
        return new SearchPage(
                items(tx, looked, teams),
                next(hits, question, looked.wide()),
                hits.total(),
                hits.more(),
                hits.cut(),
                state);
    }

    private List<SearchPage.Item> items(Transaction tx, Looked looked, Set<TeamId> teams) {
        var ids = looked.hits().items().stream().map(Hit::id).toList();
        return corpus.found(tx, ids, teams).stream()
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

    private void record(Transaction tx, Actor actor, SearchQuestion question, Hits hits) {
        var words = HexFormat.of().formatHex(ground.vault().blind("search", question.text()));
        ground.audit()
                .record(
                        tx,
                        ground.act(actor, AuditAction.SEARCH)
                                .because(words)
                                .showing(hits.items().stream().map(Hit::id).toList()));
    }
}
