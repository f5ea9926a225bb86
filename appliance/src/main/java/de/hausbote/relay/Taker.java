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
    private final Channels channels;
    private final Desk desk;
    private final Quarantine quarantine;

    Taker(Channels channels, Desk desk, Quarantine quarantine) {
        this.channels = channels;
        this.desk = desk;
        this.quarantine = quarantine;
    }

    /** All webhooks that are taken in by this unit of work go through one batch, which the caller ends. */
    Batch begin(Transaction tx) {
        return new Batch(tx, desk);
    }

    void take(Batch batch, Webhook webhook) {
        var events = read(webhook);
        new Taking(batch, webhook, desk).take(events);
        aside(batch, webhook, events);
    }

    private List<ChannelEvent> read(Webhook webhook) {
        return channels.of(webhook.channel()).read(webhook.body(), webhook.received());
    }

    private void takeOne(Transaction tx, Webhook webhook, ChannelEvent event) {
        var batch = begin(tx);
        new Taking(batch, webhook, desk).take(List.of(event));
        batch.end();
    }

    /** One entry in quarantine for a webhook, however much of it had no place. */
    private void aside(Batch batch, Webhook webhook, List<ChannelEvent> events) {
        new Taking(batch, webhook, desk)
                .aside(events)
                .ifPresent(aside -> quarantine.keep(
                        batch.transaction(),
                        webhook.channel(),
                        aside.accounts().stream().findFirst(),
                        aside.what(),
                        webhook.body()));
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
                aside(begin(tx), webhook, events);
            }
        });
    }

    private boolean takenAlone(Database database, Webhook webhook, ChannelEvent event) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                database.change(tx -> takeOne(tx, webhook, event));
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
