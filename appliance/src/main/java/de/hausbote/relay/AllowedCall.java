package de.hausbote.relay;

import de.hausbote.channel.WireRequest.Method;
import de.hausbote.relay.AllowedField.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One kind of call that may be made.
 *
 * @param kind name of the request's record
 * @param hosts name of the group of hosts that it may be made to
 * @param path its path, with words in braces for what varies
 * @param why it is made, in a few words
 * @param oneOf fields of which exactly one is there; empty for none
 */
record AllowedCall(
        String kind,
        String hosts,
        Method method,
        String path,
        String why,
        List<AllowedField> fields,
        Set<String> oneOf) {
    AllowedCall {
        fields = List.copyOf(fields);
        oneOf = Set.copyOf(oneOf);
    }

    Optional<AllowedField> field(Place place, String name) {
        return fields.stream().filter(field -> field.at(place, name)).findFirst();
    }

    boolean has(Place place) {
        return fields.stream().anyMatch(field -> field.place() == place);
    }

    Set<String> mandatory(Place place) {
        return fields.stream()
                .filter(field -> field.place() == place && !field.optional())
                .map(AllowedField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    AllowedCall with(AllowedField field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new AllowedCall(kind, hosts, method, path, why, more, oneOf);
    }

    /** @throws IllegalArgumentException when there is no such field */
    AllowedCall without(Place place, String name) {
        var fewer = new ArrayList<>(fields);
        if (!fewer.removeIf(field -> field.at(place, name))) {
            throw new IllegalArgumentException("a field that is not there cannot be left out");
        }
        return new AllowedCall(kind, hosts, method, path, why, fewer, oneOf);
    }

    AllowedCall withOneOf(Set<String> names) {
        return new AllowedCall(kind, hosts, method, path, why, fields, names);
    }
}
