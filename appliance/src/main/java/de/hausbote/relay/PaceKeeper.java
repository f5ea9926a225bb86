package de.hausbote.relay;

import de.hausbote.message.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps one lane to its pace, for the account and for each person. One thread. */
final class PaceKeeper {
    private static final int MANY = 1_000;
    private final Pace pace;
    private final Bucket account;
    private final Map<ConversationId, Bucket> pairs = new HashMap<>();

    PaceKeeper(Pace pace) {
        this.pace = pace;
        this.account = new Bucket(pace.perSecond(), Duration.ofSeconds(1).dividedBy(pace.perSecond()));
    }

    Duration wait(Instant now) {
        return account.wait(now);
    }

    Duration wait(ConversationId conversation, Instant now) {
        var pair = pairs.get(conversation);
        return pair == null ? Duration.ZERO : pair.wait(now);
    }

    void sent(ConversationId conversation, Instant now) {
        if (pairs.size() > MANY) {
            pairs.values().removeIf(pair -> pair.full(now));
        }
        account.take(now);
        pairs.computeIfAbsent(conversation, id -> new Bucket(pace.pairBurst(), pace.pairInterval()))
                .take(now);
    }
}
