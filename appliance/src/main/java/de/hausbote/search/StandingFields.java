package de.hausbote.search;

import de.hausbote.message.PersonId;
import de.hausbote.message.TeamId;
import de.hausbote.ticket.Standing;
import de.hausbote.ticket.TicketView.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;

/**
 * Team, owner and state of a conversation, as values of everything in it: they can be changed without indexing anything
 * again. An id is half of the real one: two that share it do not occur, and rights are asked again when a hit is opened.
 */
final class StandingFields {
    private static final String TEAM = "team";
    private static final String OWNER = "owner";
    private static final String STATE = "state";
    private static final long NOBODY = 0;

    private StandingFields() {}

    /** The values, as the index keeps them. */
    record Values(long team, long owner, long state) {
        static Values of(TeamId team, Standing standing) {
            var owner = standing.owner().map(PersonId::bytes).map(StandingFields::half);
            return new Values(half(team.bytes()), owner.orElse(NOBODY), number(standing.state()));
        }

        List<NumericDocValuesField> fields() {
            return List.of(
                    new NumericDocValuesField(TEAM, team),
                    new NumericDocValuesField(OWNER, owner),
                    new NumericDocValuesField(STATE, state));
        }
    }

    static Values read(LeafReader reader, int document) throws IOException {
        return new Values(
                value(reader, TEAM, document), value(reader, OWNER, document), value(reader, STATE, document));
    }

    static long value(LeafReader reader, String field, int document) throws IOException {
        var values = DocValues.getNumeric(reader, field);
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("expected a value in the index, found none field=" + field);
        }
        return values.longValue();
    }

    static Query of(Collection<TeamId> teams) {
        return NumericDocValuesField.newSlowSetQuery(
                TEAM, teams.stream().mapToLong(team -> half(team.bytes())).toArray());
    }

    static Query owned(Collection<PersonId> owners) {
        return NumericDocValuesField.newSlowSetQuery(
                OWNER, owners.stream().mapToLong(owner -> half(owner.bytes())).toArray());
    }

    static Query ownedByNobody() {
        return NumericDocValuesField.newSlowExactQuery(OWNER, NOBODY);
    }

    static Query in(State state) {
        return NumericDocValuesField.newSlowExactQuery(STATE, number(state));
    }

    private static long number(State state) {
        return switch (state) {
            case OPEN -> 1;
            case RESOLVED -> 2;
        };
    }

    private static long half(byte[] id) {
        return ByteBuffer.wrap(id).getLong();
    }
}
