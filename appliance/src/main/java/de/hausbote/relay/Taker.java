package de.hausbote.relay;

import de.hausbote.channel.ChannelEvent;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.store.UnavailableException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes webhooks into conversations, counts what they held, and keeps aside what has no place. */
final class Taker {
    private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
    private static final int TRIES = 3;
    private final IntakeCountTable counts = new IntakeCountTable();
    private final Channels channels;
    private final Desk desk;
    private final Quarantine quarantine;

    Taker(Channels channels, Desk desk, Quarantine quarantine) {
        this.channels = channels;
        this.desk = desk;
        this.quarantine = quarantine;
    }

    /** All events of a webhook in the caller's unit of work. */
    void take(Transaction tx, Webhook webhook) {
        var events = read(webhook);
        aside(tx, webhook, taken(tx, webhook, events), events);
    }

    private List<ChannelEvent> read(Webhook webhook) {
        return channels.of(webhook.channel()).read(webhook.body(), webhook.received());
    }

    private Taking taken(Transaction tx, Webhook webhook, List<ChannelEvent> events) {
        var taking = new Taking(tx, webhook, desk);
        taking.take(events);
        taking.counts().forEach((kind, more) -> counts.add(tx, webhook.received(), webhook.channel(), kind, more));
        return taking;
    }

    /** One entry in quarantine for a webhook, however much of it had no place. */
    private void aside(Transaction tx, Webhook webhook, Taking taking, List<ChannelEvent> events) {
        taking.aside(events)
                .ifPresent(aside -> quarantine.keep(
                        tx, webhook.channel(), aside.accounts().stream().findFirst(), aside.what(), webhook.body()));
    }

    /**
     * Takes a webhook event by event, each in a unit of work of its own; the whole body is kept in quarantine when one of
     * them does not go in. What went in before is not doubled: it was seen.
     */
    void takeApart(Database database, byte[] entry) {
        var webhook = Webhook.of(entry);
        var events = read(webhook);
        var broken = events.stream()
                .filter(event -> !takenAlone(database, webhook, event))
                .count();
        database.change(tx -> {
            if (broken > 0) {
                quarantine.keep(tx, webhook.channel(), Optional.empty(), "could not be taken in", webhook.body());
            } else {
                aside(tx, webhook, new Taking(tx, webhook, desk), events);
            }
        });
    }

    private boolean takenAlone(Database database, Webhook webhook, ChannelEvent event) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                database.change(tx -> taken(tx, webhook, List.of(event)));
                return true;
            } catch (ConflictException meanwhile) {
                LOG.debug("event taken again channel={} attempt={}", webhook.channel(), attempt);
            } catch (UnavailableException refused) {
                throw refused;
            } catch (RuntimeException broken) {
                LOG.error("event not taken channel={}", webhook.channel(), broken);
                return false;
            }
        }
        return false;
    }
}
