package de.hausbote.search;

/** Those that are compared, each with all messages in it. */
record BenchSides(SealedIndex sealed, PlainIndex plain, PostgresBaseline database) implements AutoCloseable {
    @Override
    public void close() {
        try (sealed;
                plain;
                database) {
            // Closed in reverse order.
        }
    }
}
