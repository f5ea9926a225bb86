package de.hausbote.ticket;

import de.hausbote.conversation.MessagePage;
import de.hausbote.message.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of a conversation's log, oldest first.
 *
 * @param next where the older ones begin; nothing when these are the oldest
 * @param newer where the newer ones begin; nothing when these are the newest
 */
public record EntryPage(List<Entry> items, Optional<MessagePage.Cursor> next, Optional<MessagePage.Cursor> newer) {
    public EntryPage {
        items = List.copyOf(items);
    }

    /** What was read. */
    List<MessageId> said() {
        return items.stream().flatMap(EntryPage::said).toList();
    }

    private static Stream<MessageId> said(Entry entry) {
        return switch (entry) {
            case Entry.Said(var message) when message.held() -> Stream.empty();
            case Entry.Said(var message) -> Stream.of(message.id());
            case Entry.Done _ -> Stream.empty();
        };
    }
}
