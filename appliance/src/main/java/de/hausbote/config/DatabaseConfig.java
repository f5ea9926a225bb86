package de.hausbote.config;

/**
 * How much the database may take.
 *
 * @param pageCache pages of 4 KiB in memory
 * @param readers units of work that read at the same time
 */
public record DatabaseConfig(int pageCache, int readers) {
    static final DatabaseConfig DEFAULT = new DatabaseConfig(50_000, 12);

    public DatabaseConfig {
        if (pageCache < 1_000) {
            throw new IllegalArgumentException("the page cache holds at least 1000 pages");
        }
        if (readers < 1 || readers > 64) {
            throw new IllegalArgumentException("there are 1 to 64 readers");
        }
    }
}
