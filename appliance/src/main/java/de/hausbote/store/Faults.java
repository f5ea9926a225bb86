package de.hausbote.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/** Turns what the driver and Jdbi say into what may leave this package: our words and the SQLState. */
final class Faults {
    private static final String UNIQUE = "23505";
    private static final Set<String> CONTENDED = Set.of("40001", "40XL1", "40XL2");

    /** The driver gives the severity as its error code; from here on the session or the whole database is lost. */
    private static final int SESSION_LOST = 40_000;

    private static final int DEEPEST_CAUSE = 20;

    private Faults() {}

    /** Runs a call into Jdbi and lets nothing of a fault out but its kind. */
    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (JdbiException fault) {
            throw of(fault);
        }
    }

    static StoreException of(JdbiException fault) {
        if (fault instanceof ConnectionException) {
            return new UnavailableException("the database gives no connection");
        }
        return cause(fault)
                .map(Faults::of)
                .orElseGet(() -> new StoreException("a statement does not fit its parameters or columns: "
                        + fault.getClass().getSimpleName()));
    }

    static StoreException of(SQLException fault) {
        var state = state(fault);
        if (UNIQUE.equals(state)) {
            return new ConflictException(state);
        }
        if (CONTENDED.contains(state)) {
            return new ContendedException(state);
        }
        if (fault.getErrorCode() >= SESSION_LOST) {
            return new UnavailableException("the database does not work now", state);
        }
        return new StoreException("the database refused a statement", state);
    }

    static String state(SQLException fault) {
        return fault.getSQLState() == null ? "" : fault.getSQLState();
    }

    private static Optional<SQLException> cause(Throwable fault) {
        Throwable at = fault;
        for (var depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (at instanceof SQLException found) {
                return Optional.of(found);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
