package de.hausbote.conversation;

import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import de.hausbote.store.Transaction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the house says it is, from what is set of it elsewhere.
 *
 * @param lines name, place and ways to reach it, or empty
 */
record OwnProfile(String organisation, String lines) {

    static OwnProfile of(Transaction tx, HouseSettings house, ServiceSettings service) {
        var organisation = house.values(tx).organisation();
        var own = service.values(tx);
        var lines = Stream.of(
                        Stream.of(organisation),
                        own.place().stream().flatMap(OwnProfile::lines),
                        own.card().stream().flatMap(OwnProfile::lines))
                .flatMap(each -> each)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new OwnProfile(organisation, lines);
    }

    private static Stream<String> lines(Location place) {
        return Stream.of(place.name(), place.address());
    }

    private static Stream<String> lines(Card card) {
        return Stream.of(
                        Stream.of(card.name(), card.organisation()),
                        card.phones().stream(),
                        card.emails().stream(),
                        card.lines().stream())
                .flatMap(each -> each);
    }
}
