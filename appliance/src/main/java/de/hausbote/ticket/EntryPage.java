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
 */
public record EntryPage(List<Entry> items, Optional<MessagePage.Cursor> next) {
    public EntryPage {
        items = List.copyOf(items);
    }

    List<MessageId> said() {
        return items.stream().flatMap(EntryPage::said).toList();
    }

    private static Stream<MessageId> said(Entry entry) {
        return switch (entry) {
            case Entry.Said said -> Stream.of(said.message().id());
            case Entry.Done _ -> Stream.empty();
        };
    }
}
