package de.hausbote.search;

import de.hausbote.message.ConversationId;
import de.hausbote.search.HeadFields.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Keeps the heads of conversations in one index, and has everything in a conversation stand as its head does. It remembers
 * what it wrote of the last ones and asks the index for the others, so that nothing is written that is there already. One
 * thread.
 */
final class HeadKeeping {
    private static final int REMEMBERED = 20_000;

    private final SequencedMap<ConversationId, Mark> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private final SearchIndex index;
    private final HeadSource source;

    HeadKeeping(SearchIndex index, HeadSource source) {
        this.index = index;
        this.source = source;
    }

    /** Something may have changed that was not told: the index is asked before anything is believed. */
    void forget() {
        remembered.clear();
    }

    /** Sees to it that these have a head; whether the index changed. */
    boolean meet(Collection<ConversationId> ids) {
        return look(ids.stream().filter(id -> !remembered.containsKey(id)).toList());
    }

    /** Looks at these again, since something about them may have changed; whether the index changed. */
    boolean look(Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return false;
        }
        var written = source.of(ids).stream().filter(this::write).count();
        return written > 0;
    }

    /** Whether it was another one than the index has. */
    private boolean write(Head head) {
        var id = head.party().conversation();
        var mark = Mark.of(head);
        var before = known(id);
        remember(id, mark);
        if (before.filter(mark::equals).isPresent()) {
            return false;
        }
        index.put(head, mark);
        if (before.filter(known -> !known.standing().equals(mark.standing())).isPresent()) {
            index.stand(id, mark.standing());
        }
        return true;
    }

    private Optional<Mark> known(ConversationId id) {
        return Optional.ofNullable(remembered.get(id)).or(() -> index.find(reader -> HeadFields.mark(reader, id)));
    }

    private void remember(ConversationId id, Mark mark) {
        remembered.put(id, mark);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirstEntry();
        }
    }

    /** How these stand that were met just now; those of erased contacts are missing. */
    Map<ConversationId, StandingFields.Values> standings(List<ConversationId> ids) {
        var standings = new HashMap<ConversationId, StandingFields.Values>();
        ids.forEach(
                id -> Optional.ofNullable(remembered.get(id)).ifPresent(mark -> standings.put(id, mark.standing())));
        return standings;
    }
}
