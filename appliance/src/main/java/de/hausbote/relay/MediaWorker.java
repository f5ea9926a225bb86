package de.hausbote.relay;

import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Download;
import de.hausbote.conversation.Ground;
import de.hausbote.event.Event;
import de.hausbote.message.Reason.Code;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the files of customers after their messages are there, one at a time, and asks again for days. One thread. */
public final class MediaWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(20);
    private final Bell bell = new Bell();
    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Attachments attachments;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;

    public MediaWorker(Ground ground, Desk desk, Channels channels, Egress egress, Clock clock) {
        this.ground = ground;
        this.accounts = desk.accounts();
        this.attachments = desk.attachments();
        this.fetcher = new Fetcher(channels, attachments, egress);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("media").unstarted(this::run);
    }

    public void start() {
        ground.events().listen(this::heard);
        thread.start();
    }

    private void heard(Event event) {
        switch (event) {
            case Event.MessageStored _, Event.MessageChanged _, Event.AccountChanged _ -> bell.ring();
            case Event.StateChanged _,
                    Event.ConversationChanged _,
                    Event.WindowCloses _,
                    Event.WorkQueued _,
                    Event.TemplatesChanged _,
                    Event.AccessChanged _ -> {}
        }
    }

    private void run() {
        while (!closed) {
            try {
                var download = attachments.claimDownload(clock.instant());
                download.ifPresentOrElse(this::fetch, () -> bell.await(untilDue()));
            } catch (RuntimeException broken) {
                LOG.error("media worker waits", broken);
                bell.await(AFTER_FAULT);
            }
        }
    }

    private void fetch(Download download) {
        var account = ground.database()
                .read(tx -> accounts.find(tx, download.account()))
                .filter(ChannelAccount::active);
        if (account.isEmpty()) {
            attachments.postponed(download.id(), Code.NONE);
            return;
        }
        var token = ground.database()
                .read(tx -> accounts.secrets(tx, download.account()))
                .accessToken();
        fetcher.fetch(account.get(), token, download);
    }

    private Duration untilDue() {
        return attachments
                .nextDownload()
                .map(due -> Duration.between(clock.instant(), due))
                .flatMap(wait -> Optional.of(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
        Bell.awaitEnd(thread, END);
    }
}
