package de.hausbote.relay;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.conversation.Ground;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.relay.AgreedListTable.Agreed;
import de.hausbote.relay.AllowList.Verdict;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may leave is what the program's list names and the house agreed to. A house begins with the list of the program that
 * it was founded with; when a later program names more, what is new does not leave until a data protection officer agreed to
 * it, and everything else goes on. Thread-safe.
 */
public final class AgreedLists {
    private static final HookPlace USUAL = HookPlace.of(ChannelName.WHATSAPP);
    private static final List<HookPlace> ALL = Arrays.stream(ProviderName.values())
            .map(provider -> new HookPlace(ChannelName.WHATSAPP, provider))
            .toList();

    private final Map<HookPlace, Both> lists = new ConcurrentHashMap<>();
    private final AgreedListTable table;
    private final Ground ground;

    public AgreedLists(Ground ground) {
        this.ground = ground;
        this.table = new AgreedListTable(ground.vault());
    }

    /** @param same when there is one list only */
    private record Both(boolean same, AllowList named, AllowList agreedTo) {
        static Both of(ListText program, ListText agreed) {
            return new Both(program.equals(agreed), AllowListReader.read(program), AllowListReader.read(agreed));
        }

        Verdict check(WireBytes wire, AllowedFacts facts) {
            var verdict = named.check(wire, facts);
            if (verdict instanceof Verdict.Blocked
                    || same
                    || agreedTo.check(wire, facts) instanceof Verdict.Permitted) {
                return verdict;
            }
            return new Verdict.Blocked("something new that the house has not agreed to yet");
        }
    }

    /**
     * What the house agreed to for a provider, and how the program differs from it.
     *
     * @param name of the list: the channel, and who stands in between
     * @param by name of who agreed; empty for what the house began with
     * @param added what would leave beyond that, and does not yet
     * @param dropped what the program does not send any more
     * @param digest of the program's list, for {@link #agree}
     */
    public record Shown(
            String name, String by, Instant since, List<Change> added, List<Change> dropped, String digest) {
        public Shown {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A line of a list.
     *
     * @param call name of the call that it is part of; empty for hosts
     * @param statement where it stands and in which form
     * @param why it leaves, in English, as in the page of what leaves
     */
    public record Change(String call, String statement, String why) {
        private static Change of(ListText.Line line) {
            return new Change(line.call(), line.statement(), line.why());
        }
    }

    /** Compares a call with both lists. */
    Verdict check(HookPlace place, WireBytes wire, AllowedFacts facts) {
        return lists.computeIfAbsent(place, this::read).check(wire, facts);
    }

    private Both read(HookPlace place) {
        return Both.of(
                ListText.of(place),
                ground.database().write(tx -> agreed(tx, place)).text());
    }

    private Agreed agreed(Transaction tx, HookPlace place) {
        return table.find(tx, place.path()).orElseGet(() -> begun(tx, place));
    }

    private Agreed begun(Transaction tx, HookPlace place) {
        table.begin(tx, ground.ids().next(), place.path(), ListText.of(place));
        ground.record(tx, AuditAction.RELAY_LIST_BEGIN, "list", place.path());
        return table.find(tx, place.path()).orElseThrow();
    }

    /** The lists of all providers that the house has spoken to, and the usual one. */
    public List<Shown> show(Actor actor) {
        Rights.require(actor, Permission.STOP_RELAY);
        return ground.database().write(this::all);
    }

    private List<Shown> all(Transaction tx) {
        agreed(tx, USUAL);
        return ALL.stream()
                .flatMap(place -> table.find(tx, place.path()).map(agreed -> shown(tx, place, agreed)).stream())
                .toList();
    }

    /**
     * From now on the program's list holds, whole. Who agrees once more to the same changes nothing.
     *
     * @param name of the list
     * @param digest of the list that the person has seen
     * @throws RefusedException with {@link Code#NOT_FOUND}, or with {@link Code#LIST_CHANGED} when it is another one by now
     */
    public void agree(Actor actor, String name, String digest) {
        Rights.require(actor, Permission.AGREE_TO_LEAVE);
        var place = ALL.stream()
                .filter(each -> each.path().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        var program = ListText.of(place);
        if (!program.digest().equals(digest)) {
            throw new RefusedException(Code.LIST_CHANGED);
        }
        ground.database().change(tx -> agree(tx, actor, place, program));
        lists.remove(place);
    }

    private void agree(Transaction tx, Actor actor, HookPlace place, ListText program) {
        var before = agreed(tx, place);
        if (!before.text().equals(program)) {
            table.replace(tx, before.id(), place.path(), program, actor.id());
            ground.record(tx, actor, AuditAction.RELAY_LIST_AGREE, "list", place.path());
        }
    }

    private Shown shown(Transaction tx, HookPlace place, Agreed agreed) {
        var program = ListText.of(place);
        var by = agreed.by()
                .map(person -> ground.people().names(tx, Set.of(person)).getOrDefault(person, ""))
                .orElse("");
        return new Shown(
                place.path(),
                by,
                agreed.since(),
                program.beyond(agreed.text()).stream().map(Change::of).toList(),
                agreed.text().beyond(program).stream().map(Change::of).toList(),
                program.digest());
    }
}
