package de.hausbote.web.api;

import de.hausbote.conversation.DraftView;
import de.hausbote.message.MessageId;
import de.hausbote.ticket.ConversationView;
import java.util.List;
import java.util.Optional;

/** A conversation as it is opened: its row, more of its contact, the reader's draft, and what may be sent. */
record ConversationShape(
        String id,
        ContactShape contact,
        RowShape.AccountRef account,
        RowShape.TicketRef ticket,
        int unread,
        Optional<Long> waitingSince,
        Optional<RowShape.Last> last,
        RowShape.WindowShape window,
        long activity,
        Optional<Draft> draft,
        SendLimits limits,
        boolean signs) {

    record Draft(String text, Optional<String> quote, List<AttachmentShape> attachments) {
        static Draft of(DraftView draft) {
            return new Draft(
                    draft.text(),
                    draft.quote().map(MessageId::toString),
                    draft.attachments().stream().map(AttachmentShape::of).toList());
        }
    }

    static ConversationShape of(ConversationView view, SendLimits limits, boolean signs) {
        var row = RowShape.of(view.row());
        return new ConversationShape(
                row.id(),
                ContactShape.of(view.contact()),
                RowShape.AccountRef.withState(view.row().head().account()),
                row.ticket(),
                row.unread(),
                row.waitingSince(),
                row.last(),
                row.window(),
                row.activity(),
                view.draft().map(Draft::of),
                limits,
                signs);
    }
}
