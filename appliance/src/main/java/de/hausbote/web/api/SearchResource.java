package de.hausbote.web.api;

import de.hausbote.message.ConversationId;
import de.hausbote.search.Place;
import de.hausbote.search.Search;
import de.hausbote.search.SearchPage;
import de.hausbote.search.SearchQuestion;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Search. What is looked for stands in the body: words of people have no place in an address. */
final class SearchResource implements Resource {
    private static final int NORMAL_PAGE = 25;

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SEARCH.route(), this::find);
        routes.on(ApiRoute.SHOW_SEARCH_FILTERS.route(), this::filters);
    }

    private Answer find(Call call) {
        var asked = call.body(Asked.class);
        var question = new SearchQuestion(
                asked.query(),
                asked.zone()
                        .map(zone -> Call.read("zone", zone, SearchResource::zone))
                        .orElseGet(ZoneId::systemDefault),
                asked.conversation().map(id -> Call.read("conversation", id, ConversationId::parse)),
                asked.order()
                        .map(order -> Call.read("order", order, SearchResource::best))
                        .orElse(false),
                asked.cursor().map(cursor -> Call.read("cursor", cursor, Place::parse)),
                asked.limit().orElse(NORMAL_PAGE));
        return Answer.ok(Found.of(search.find(call.actor(), question)));
    }

    private Answer filters(Call call) {
        return Answer.ok(search.filters(call.actor()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("no time zone", unknown);
        }
    }

    private static boolean best(String order) {
        return switch (order) {
            case "best" -> true;
            case "newest" -> false;
            default -> throw new IllegalArgumentException("no order");
        };
    }

    /** Never shows what was looked for. */
    private record Asked(
            String query,
            Optional<String> zone,
            Optional<String> conversation,
            Optional<String> order,
            Optional<String> cursor,
            Optional<Integer> limit) {
        @Override
        public String toString() {
            return "search";
        }
    }

    private record Found(
            List<Hit> items,
            Optional<String> next,
            long total,
            boolean more,
            boolean cut,
            boolean complete,
            Optional<Long> made,
            List<Filter> filters,
            List<Person> people) {
        static Found of(SearchPage page) {
            return new Found(
                    page.items().stream().map(Hit::of).toList(),
                    page.next().map(Place::toString),
                    page.total(),
                    page.more(),
                    page.cut(),
                    page.index().complete(),
                    page.index().made().map(Instant::toEpochMilli),
                    page.filters().stream().map(Filter::of).toList(),
                    page.people().stream().map(Person::of).toList());
        }
    }

    private record Hit(
            String message,
            String conversation,
            RowShape.ContactNameShape contact,
            RowShape.AccountRef account,
            String direction,
            String kind,
            long at,
            List<Piece> snippet) {
        static Hit of(SearchPage.Item item) {
            var found = item.message();
            var passage = found.passage();
            return new Hit(
                    passage.id().toString(),
                    passage.conversation().toString(),
                    RowShape.ContactNameShape.of(found.contact()),
                    RowShape.AccountRef.of(found.account()),
                    Words.of(passage.direction()),
                    Words.of(found.kind()),
                    passage.at().toEpochMilli(),
                    item.snippet().stream().map(Piece::of).toList());
        }
    }

    private record Piece(String text, boolean hit) {
        static Piece of(SearchPage.Piece part) {
            return new Piece(part.text(), part.hit());
        }
    }

    private record Filter(String typed, String name, String label, boolean known, boolean not) {
        static Filter of(SearchPage.FilterRead filter) {
            return new Filter(filter.typed(), Words.of(filter.name()), filter.label(), filter.known(), filter.not());
        }
    }

    private record Person(
            String conversation, RowShape.ContactNameShape contact, RowShape.AccountRef account, String state) {
        static Person of(SearchPage.Person person) {
            var found = person.found();
            return new Person(
                    found.conversation().toString(),
                    RowShape.ContactNameShape.of(found.contact()),
                    RowShape.AccountRef.of(found.account()),
                    Words.of(person.state()));
        }
    }
}
