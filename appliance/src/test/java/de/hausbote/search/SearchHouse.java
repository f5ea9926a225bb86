package de.hausbote.search;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.identity.Actor;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.Sender;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A house whose messages are indexed, and somebody who looks for them. */
public final class SearchHouse implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** So few that a search reads from the disk. */
    private static final long CACHE_BYTES = 64L << 10;

    private House house;
    private Indexer indexer;
    private Search search;
    private int sent;

    private SearchHouse(House house) {
        this.house = house;
        this.indexer = new Indexer(house.ground(), house.clock(), this::newKey, CACHE_BYTES);
        this.search = new Search(house.ground(), indexer);
        go();
    }

    public static SearchHouse in(Path folder) {
        return new SearchHouse(House.in(folder));
    }

    private void go() {
        indexer.start();
        Await.until("the index", indexer::complete);
    }

    private void newKey() {
        new Rotation(house.vault(), List.of()).begin(Purpose.SEARCH_INDEX);
    }

    /** Indexes again after {@link #stop}. */
    public void begin() {
        indexer = new Indexer(house.ground(), house.clock(), this::newKey, CACHE_BYTES);
        search = new Search(house.ground(), indexer);
        go();
    }

    /** Ends indexing as a clean end of the program does. */
    public void stop() {
        indexer.close();
    }

    /** Ends indexing as when the machine stops: what is not durable is lost. */
    void kill() {
        indexer.halt();
    }

    public void restart() {
        stop();
        begin();
    }

    /** Everything else ends and is there again; nothing is indexed until {@link #begin}. */
    public void reopen() {
        house = house.reopened();
    }

    boolean complete() {
        return indexer.complete();
    }

    public House house() {
        return house;
    }

    public void says(Sender who, String text) {
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid." + sent++, who, text);
    }

    /** Makes the index anew beside the one that serves, in the background. */
    void renew() {
        indexer.renew();
    }

    void awaitLexicon() {
        Await.until("the lexicon", () -> {
            house.clock().advance(Duration.ofSeconds(6));
            return indexer.lexicon().isPresent();
        });
    }

    /** A figure of the index itself. */
    int look(Look<Integer> look) {
        return indexer.find(look, -1);
    }

    SearchPage.IndexState state() {
        return indexer.state();
    }

    SearchPage page(Actor actor, String query, Optional<Place> after, int limit) {
        return search.find(actor, new SearchQuestion(query, ZONE, Optional.empty(), false, after, limit));
    }

    /** The first text of each message, page by page, the best first. */
    List<String> best(String query, int page) {
        var found = new ArrayList<String>();
        Optional<Place> after = Optional.empty();
        do {
            var next = search.find(house.agent(), new SearchQuestion(query, ZONE, Optional.empty(), true, after, page));
            next.items()
                    .forEach(item -> found.add(item.message().passage().texts().getFirst()));
            after = next.next();
        } while (after.isPresent());
        return found;
    }

    /** The first text of each message that is found, newest first. */
    public List<String> found(String query) {
        return page(house.agent(), query, Optional.empty(), SearchQuestion.MOST).items().stream()
                .map(item -> item.message().passage().texts().getFirst())
                .toList();
    }

    /** How many the index counts, whether they open or not. */
    public long counted(String query) {
        return page(house.agent(), query, Optional.empty(), 1).total();
    }

    SearchPage page(Actor actor, String query) {
        return page(actor, query, Optional.empty(), SearchQuestion.MOST);
    }

    /** What the contacts are called who fit, most recently active first. */
    List<String> people(Actor actor, String query) {
        return page(actor, query).people().stream()
                .map(person -> person.found().contact().name())
                .toList();
    }

    public List<String> people(String query) {
        return people(house.agent(), query);
    }

    public void awaitPeople(String query, String... names) {
        Await.until(
                "people for " + query,
                () -> people(query).equals(List.of(names)),
                () -> people(query).toString());
    }

    /** Whoever was called last: the open conversation with the latest activity gets this name. */
    public void name(String name) {
        var contact = new Seat(house, house.agent()).top().contact().id();
        house.contacts().rename(house.agent(), contact, name);
    }

    /** The same with the house's own number. */
    void number(String number) {
        var contact = new Seat(house, house.agent()).top().contact().id();
        house.contacts().number(house.agent(), contact, new CustomerNumber(number));
    }

    SearchFilters filters(Actor actor) {
        return search.filters(actor);
    }

    SearchPage in(ConversationId conversation, String query) {
        return search.find(
                house.agent(),
                new SearchQuestion(
                        query, ZONE, Optional.of(conversation), false, Optional.empty(), SearchQuestion.MOST));
    }

    public void awaitFound(String query, String... texts) {
        Await.until(
                "hits for " + query,
                () -> found(query).equals(List.of(texts)),
                () -> found(query).toString());
    }

    @Override
    public void close() {
        indexer.close();
        house.close();
    }
}
