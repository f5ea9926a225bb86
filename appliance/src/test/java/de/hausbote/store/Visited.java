package de.hausbote.store;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Counts the rows of tables and indexes that the engine looks at for one statement, by its own account of it. */
public final class Visited {
    private static final Pattern ROWS = Pattern.compile("Number of rows visited=(\\d+)");

    private Visited() {}

    /** @param work runs one statement, and no other after it */
    public static int rows(Database database, Function<Transaction, ?> work) {
        return database.write(tx -> {
            tx.handle().execute("call syscs_util.syscs_set_runtimestatistics(1)");
            var _ = work.apply(tx);
            var account = tx.handle()
                    .createQuery("values syscs_util.syscs_get_runtimestatistics()")
                    .mapTo(String.class)
                    .one();
            tx.handle().execute("call syscs_util.syscs_set_runtimestatistics(0)");
            return ROWS.matcher(account)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
        });
    }
}
