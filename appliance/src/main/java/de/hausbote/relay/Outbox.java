package de.hausbote.relay;

import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.Ground;
import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries queued messages to their channels, one lane per channel account, in order within a conversation. Thread-safe. A
 * message is sent at most once; when the outcome is unknown it becomes uncertain, also when the program ended while it
 * was being sent.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private final Map<AccountId, Lane> lanes = new ConcurrentHashMap<>();
    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Conversations conversations;
    private final Lane.Collaborators with;
    private final Pace pace;
    private volatile boolean closed;

    public Outbox(Ground ground, Desk desk, Channels channels, Egress egress, Pace pace, Clock clock) {
        this.ground = ground;
        this.accounts = desk.accounts();
        this.conversations = desk.conversations();
        this.pace = pace;
        var carrier = new Carrier(channels, desk.attachments(), egress);
        this.with = new Lane.Collaborators(ground.database(), accounts, conversations, carrier, clock);
    }

    public void start() {
        var doubtful = conversations.doubtful();
        if (doubtful > 0) {
            LOG.warn("messages in doubt since the last stop count={}", doubtful);
        }
        ground.events().listen(this::heard);
        ground.database().read(accounts::all).stream().map(ChannelAccount::id).forEach(this::lane);
    }

    private void heard(Event event) {
        switch (event) {
            case Event.WorkQueued(var account) -> lane(account).ifPresent(Lane::wake);
            case Event.AccountChanged(var account) -> lane(account).ifPresent(Lane::accountChanged);
            case Event.TemplatesChanged _,
                    Event.MessageStored _,
                    Event.StateChanged _,
                    Event.MessageChanged _,
                    Event.ConversationChanged _,
                    Event.WindowCloses _,
                    Event.AccessChanged _ -> {}
        }
    }

    /** Until when the provider made lanes wait; a time that is over means that they run. */
    public Map<AccountId, Instant> pauses() {
        return lanes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, lane -> lane.getValue().pausedUntil()));
    }

    private Optional<Lane> lane(AccountId account) {
        return closed ? Optional.empty() : Optional.of(lanes.computeIfAbsent(account, this::started));
    }

    private Lane started(AccountId account) {
        var lane = new Lane(account, with, pace);
        lane.start();
        return lane;
    }

    @Override
    public void close() {
        closed = true;
        lanes.values().forEach(Lane::close);
    }
}
