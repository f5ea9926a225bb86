package de.hausbote.search;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.identity.Actor;
import de.hausbote.message.Sender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A house whose messages are indexed, and somebody who looks for them. */
public final class SearchHouse implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private House house;
    private Indexer indexer;
    private Search search;
    private int sent;

    private SearchHouse(House house) {
        this.house = house;
        this.indexer = new Indexer(house.ground(), house.clock());
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

    /** Indexes again after {@link #stop}. */
    public void begin() {
        indexer = new Indexer(house.ground(), house.clock());
        search = new Search(house.ground(), indexer);
        go();
    }

    /** Ends indexing as a clean end of the program does. */
    public void stop() {
        indexer.close();
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

    SearchPage page(Actor actor, String query, Optional<Cursor> after, int limit) {
        return search.find(actor, new SearchQuestion(query, ZONE, after, limit));
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
