package de.hausbote.search;

import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Parties;
import de.hausbote.message.ConversationId;
import de.hausbote.message.TeamId;
import de.hausbote.search.HeadLook.Seen;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.Standing;
import de.hausbote.ticket.Standings;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Looks for conversations by their contacts: what she is called, and where she is reached. Thread-safe. */
final class ContactSearch {
    private static final int SHOWN = 5;
    /** Of more that fit, those whose work changed last are looked at. */
    private static final int LOOKED_AT = 500;

    private final Standings standings = new Standings();
    private final Parties parties;
    private final Indexer indexer;

    ContactSearch(Ground ground, Indexer indexer) {
        this.parties = new Parties(ground);
        this.indexer = indexer;
    }

    /** Conversations of these teams whose contact fits the whole question; none when it asks for no contact. */
    List<ConversationId> find(Parsed parsed, List<Understood> filters, Set<TeamId> teams) {
        if (parsed.sought().isEmpty() && filters.stream().noneMatch(ContactSearch::names)) {
            return List.of();
        }
        var look = new HeadLook(query(parsed, filters), teams, LOOKED_AT);
        return indexer.find(look, List.<Seen>of()).stream()
                .map(Seen::conversation)
                .toList();
    }

    private static boolean names(Understood filter) {
        return filter.filter().name() == FilterName.PERSON && !filter.filter().not();
    }

    private static Query query(Parsed parsed, List<Understood> filters) {
        var all = new BooleanQuery.Builder();
        parsed.sought().forEach(each -> all.add(ContactQueries.of(each), Occur.FILTER));
        parsed.unwanted().forEach(words -> all.add(ContactQueries.called(words), Occur.MUST_NOT));
        Conditions.add(
                all,
                filters.stream()
                        .filter(each -> each.filter().name().aboutConversations())
                        .toList());
        return all.build();
    }

    /** Opens those of them that are shown, most recently active first. */
    List<SearchPage.Person> shown(Transaction tx, List<ConversationId> found, Set<TeamId> teams) {
        if (found.isEmpty()) {
            return List.of();
        }
        var shown = parties.found(tx, found, teams, SHOWN);
        var work = standings.of(
                tx, shown.stream().map(person -> person.conversation()).toList());
        return shown.stream()
                .map(person -> new SearchPage.Person(
                        person,
                        work.getOrDefault(person.conversation(), Standing.NONE).state()))
                .toList();
    }
}
