package de.hausbote.store;

import java.nio.file.Path;

/**
 * How the database runs.
 *
 * @param folder where its files lie; nothing is written anywhere else
 * @param pageCachePages how many pages of 4 KiB it keeps in memory
 * @param readers how many units of work read at the same time
 */
public record StoreSettings(Path folder, int pageCachePages, int readers) {
    public static final int DEFAULT_PAGE_CACHE_PAGES = 50_000;
    public static final int DEFAULT_READERS = 12;

    private static final int FEWEST_PAGES = 1_000;
    private static final int MOST_READERS = 64;

    public StoreSettings {
        if (folder.toString().contains(";")) {
            throw new IllegalArgumentException("the path of the database holds no semicolon");
        }
        if (pageCachePages < FEWEST_PAGES) {
            throw new IllegalArgumentException("the page cache holds at least 1,000 pages, found " + pageCachePages);
        }
        if (readers < 1 || readers > MOST_READERS) {
            throw new IllegalArgumentException("there are 1 to 64 readers, found " + readers);
        }
    }

    public static StoreSettings in(Path folder) {
        return new StoreSettings(folder, DEFAULT_PAGE_CACHE_PAGES, DEFAULT_READERS);
    }
}
