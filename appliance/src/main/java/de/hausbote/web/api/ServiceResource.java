package de.hausbote.web.api;

import de.hausbote.conversation.ServiceSettings;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.conversation.ServiceSettings.Values;
import de.hausbote.message.Content;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the house serves its contacts: set by administrators, used by agents. */
final class ServiceResource implements Resource {
    private final ServiceSettings service;

    ServiceResource(ServiceSettings service) {
        this.service = service;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_SERVICE.route(), call -> Answer.ok(Shape.of(service.read(call.actor()))));
        routes.on(ApiRoute.CHANGE_SERVICE.route(), this::change);
        routes.on(ApiRoute.SHOW_OFFERED.route(), call -> Answer.ok(Shape.of(service.offered(call.actor()))));
    }

    private Answer change(Call call) {
        service.change(call.actor(), call.body(Shape.class).values());
        return Answer.nothing();
    }

    /** @param reminder minutes, 0 for never */
    private record Shape(Optional<Place> place, Optional<Card> card, String signs, long reminder) {
        private static final long MINUTES_OF_A_DAY = 24 * 60L;

        static Shape of(Values values) {
            return new Shape(
                    values.place().map(Place::of),
                    values.card().map(Card::of),
                    Words.of(values.signs()),
                    values.reminder().toMinutes());
        }

        Values values() {
            if (reminder < 0 || reminder > MINUTES_OF_A_DAY) {
                throw new BadRequestException("reminder");
            }
            return new Values(
                    place.map(Place::content),
                    card.map(Card::content),
                    Words.read("signs", signs, Signs.class),
                    Duration.ofMinutes(reminder));
        }
    }

    private record Place(double latitude, double longitude, String name, Optional<String> address) {
        static Place of(Content.Location place) {
            return new Place(place.latitude(), place.longitude(), place.name(), Words.present(place.address()));
        }

        Content.Location content() {
            return new Content.Location(
                    latitude, longitude, name.strip(), address.orElse("").strip());
        }
    }

    private record Card(
            String name,
            Optional<String> organisation,
            Optional<List<String>> phones,
            Optional<List<String>> emails,
            Optional<List<String>> lines) {
        static Card of(Content.Card card) {
            return new Card(
                    card.name(),
                    Words.present(card.organisation()),
                    Optional.of(card.phones()),
                    Optional.of(card.emails()),
                    Optional.of(card.lines()));
        }

        Content.Card content() {
            return new Content.Card(
                    name.strip(), organisation.orElse("").strip(), given(phones), given(emails), given(lines));
        }

        private static List<String> given(Optional<List<String>> lines) {
            return lines.orElse(List.of()).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
