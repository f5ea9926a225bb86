package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the house serves its contacts: where it is and how it is reached, which agents send with one press, whether they may
 * set signs on messages, and when they are reminded that a window closes. Thread-safe.
 */
public final class ServiceSettings {
    private static final String PLACE = "own-place";
    private static final String CARD = "own-card";
    private static final String SIGNS = "signs-by-agents";
    private static final String REMINDER = "window-reminder";
    private static final Duration LONGEST_REMINDER = Duration.ofHours(12);

    private final SettingTable settings = new SettingTable();
    private final Ground ground;

    public ServiceSettings(Ground ground) {
        this.ground = ground;
    }

    public Values read(Actor actor) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        return ground.database().write(tx -> {
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_READ));
            return values(tx);
        });
    }

    /**
     * @throws RefusedException BAD_REQUEST for a place that is nowhere, a card that phones refuse, or a reminder longer
     *     than twelve hours before
     */
    public void change(Actor actor, Values values) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        values.place().ifPresent(OwnCard::require);
        values.card().ifPresent(OwnCard::require);
        var reminder = values.reminder();
        if (reminder.isNegative() || reminder.compareTo(LONGEST_REMINDER) > 0) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            settings.put(tx, PLACE, values.place().map(ServiceSettings::written).orElse(""));
            settings.put(
                    tx,
                    CARD,
                    values.card()
                            .map(card -> written(new Content.Cards(List.of(card))))
                            .orElse(""));
            settings.put(tx, SIGNS, values.signs().name());
            settings.put(tx, REMINDER, Long.toString(reminder.toMinutes()));
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_CHANGE));
        });
    }

    /** What an agent can send and do, for those who write to contacts. */
    public Values offered(Actor actor) {
        Rights.require(actor, Permission.REPLY);
        return ground.database().read(this::values);
    }

    /** Whether agents may set signs on messages. */
    public boolean signs(Actor actor) {
        return offered(actor).signs() == Signs.ON;
    }

    /** How long before a window closes its agent hears of it; zero for never. */
    public Duration reminder(Transaction tx) {
        return values(tx).reminder();
    }

    Values values(Transaction tx) {
        return new Values(
                stored(tx, PLACE).map(Location.class::cast),
                stored(tx, CARD)
                        .map(Content.Cards.class::cast)
                        .map(cards -> cards.cards().getFirst()),
                settings.find(tx, SIGNS).map(Signs::valueOf).orElse(Signs.OFF),
                settings.find(tx, REMINDER)
                        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                        .orElse(Duration.ZERO));
    }

    private Optional<Content> stored(Transaction tx, String name) {
        return settings.find(tx, name)
                .filter(value -> !value.isEmpty())
                .map(value -> ContentCodec.decode(value.getBytes(UTF_8)));
    }

    private static String written(Content content) {
        return new String(ContentCodec.encode(content), UTF_8);
    }

    /** Whether agents may set signs on messages; a sign is quickly set and easily misread, so nobody decides it for a house. */
    public enum Signs {
        OFF,
        ON
    }

    /**
     * @param place where the house is
     * @param card how it is reached
     * @param reminder how long before a window closes its agent hears of it; zero for never
     */
    public record Values(Optional<Location> place, Optional<Card> card, Signs signs, Duration reminder) {
        public static final Values USUAL = new Values(Optional.empty(), Optional.empty(), Signs.OFF, Duration.ZERO);
    }
}
