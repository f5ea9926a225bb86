package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest conversation over each messenger. */
final class NewestTalks {
    private final ChannelAccountTable accounts = new ChannelAccountTable();

    /** @param talks of one contact, the newest first */
    Map<ChannelName, Conversation> each(Transaction tx, List<Conversation> talks) {
        return talks.stream()
                .collect(Collectors.toMap(
                        talk -> accounts.find(tx, talk.account()).orElseThrow().channel(),
                        talk -> talk,
                        (newest, _) -> newest));
    }
}
