package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.relay.AllowedField.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may leave the house for one provider: calls, and in each the headers, query names, JSON fields and form parts with
 * the form of their values. Compares the very bytes that would go on the wire.
 */
final class AllowList {
    private final Map<String, Set<String>> hosts;
    private final Map<String, AllowedCall> calls;

    AllowList(Map<String, Set<String>> hosts, Map<String, AllowedCall> calls) {
        this.hosts = Map.copyOf(hosts);
        this.calls = Map.copyOf(calls);
    }

    /** The list that the program carries for this channel. */
    static AllowList of(ChannelName channel) {
        return of(channel, ProviderName.META);
    }

    /** The same where another provider stands in between: the channel's list with what differs there. */
    static AllowList of(ChannelName channel, ProviderName provider) {
        return AllowListReader.read(ListText.of(new HookPlace(channel, provider)));
    }

    Set<AllowedCall> calls() {
        return Set.copyOf(calls.values());
    }

    /** What the list says about a call. */
    sealed interface Verdict {
        /**
         * @param endpoint the call's path with words for what varies
         * @param fields what is filled, each with its length
         */
        record Permitted(String endpoint, List<String> fields) implements Verdict {
            public Permitted {
                fields = List.copyOf(fields);
            }
        }

        /** @param what in words that quote nothing of the call */
        record Blocked(String what) implements Verdict {}
    }

    Verdict check(WireBytes wire, AllowedFacts facts) {
        var call = calls.get(wire.kind());
        if (call == null) {
            return new Verdict.Blocked("a kind of call that the list does not name");
        }
        try {
            var read = WireFields.read(wire, call);
            return objection(wire, call, read, facts)
                    .<Verdict>map(Verdict.Blocked::new)
                    .orElseGet(() -> permitted(call, read));
        } catch (UnreadableWireException unreadable) {
            return new Verdict.Blocked(unreadable.what());
        }
    }

    private static Verdict permitted(AllowedCall call, WireFields read) {
        return new Verdict.Permitted(
                call.method() + " " + call.path(),
                read.found().stream().map(WireFields.Found::measured).toList());
    }

    private Optional<String> objection(WireBytes wire, AllowedCall call, WireFields read, AllowedFacts facts) {
        if (!hostPermitted(wire, call, facts)) {
            return Optional.of("a host that the list does not name");
        }
        if (!read.method().equals(call.method().name()) || !pathFits(call.path(), read.path(), facts)) {
            return Optional.of("a path that the list does not name");
        }
        return read.found().stream()
                .filter(found -> !fits(call, found, facts))
                .map(found -> "a " + word(found.place()) + " that the list does not name in this form")
                .findFirst()
                .or(() -> incomplete(call, read));
    }

    /** Practice speaks to its own provider alone; everything else to the hosts of the list, on the usual port. */
    private boolean hostPermitted(WireBytes wire, AllowedCall call, AllowedFacts facts) {
        return facts.practice()
                ? wire.authority().equals(facts.practiceAuthority())
                : hosts.getOrDefault(call.hosts(), Set.of()).contains(wire.authority());
    }

    private static boolean pathFits(String template, String path, AllowedFacts facts) {
        var wanted = template.split("/", -1);
        var segments = path.split("/", -1);
        if (wanted.length != segments.length) {
            return false;
        }
        for (var at = 0; at < wanted.length; at++) {
            if (!segmentFits(wanted[at], segments[at], facts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean segmentFits(String wanted, String segment, AllowedFacts facts) {
        if (!wanted.startsWith("{")) {
            return wanted.equals(segment);
        }
        return AllowedForm.named(wanted.substring(1, wanted.length() - 1))
                .filter(form -> form.fits(segment, facts))
                .isPresent();
    }

    private static boolean fits(AllowedCall call, WireFields.Found found, AllowedFacts facts) {
        return call.field(found.place(), found.name())
                .filter(field -> field.form().fits(found.value(), facts))
                .isPresent();
    }

    private static Optional<String> incomplete(AllowedCall call, WireFields read) {
        for (var place : Place.values()) {
            var names = read.names(place);
            if (names.stream().filter(AllowList::once).count()
                    != read.found().stream()
                            .filter(field -> field.place() == place && once(field.name()))
                            .count()) {
                return Optional.of("a " + word(place) + " that stands there twice");
            }
            if (!names.containsAll(call.mandatory(place))) {
                return Optional.of("a " + word(place) + " that is missing");
            }
        }
        var chosen = new HashSet<>(read.names(Place.JSON));
        chosen.retainAll(call.oneOf());
        return call.oneOf().isEmpty() || chosen.size() == 1
                ? Optional.empty()
                : Optional.of("two fields of which one may be there");
    }

    /** What stands in a list stands there as often as the list is long. */
    private static boolean once(String name) {
        return !name.contains("[]");
    }

    private static String word(Place place) {
        return switch (place) {
            case HEADER -> "header";
            case QUERY -> "query name";
            case JSON, FLAG, NUMBER -> "field";
            case PART -> "part";
            case BODY -> "body";
        };
    }

    static Set<String> names(List<WireFields.Found> found, Place place) {
        return found.stream()
                .filter(each -> each.place() == place)
                .map(WireFields.Found::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
