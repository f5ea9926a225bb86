package de.hausbote;

import de.hausbote.conversation.Head;
import de.hausbote.conversation.MessageEntry;
import de.hausbote.conversation.MessagePage;
import de.hausbote.conversation.Reply;
import de.hausbote.identity.Actor;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.ticket.Entry;
import de.hausbote.ticket.InboxCursor;
import de.hausbote.ticket.InboxQuestion;
import de.hausbote.ticket.InboxQuestion.Filter;
import de.hausbote.ticket.InboxRow;
import de.hausbote.ticket.TicketView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an agent sees and does in a {@link House}, in the words of a test. */
public final class Seat {
    private final House house;
    private final Actor actor;

    public Seat(House house, Actor actor) {
        this.house = house;
        this.actor = actor;
    }

    /** All open lines, latest first. */
    public List<InboxRow> rows() {
        return rows(Filter.ALL, TicketView.State.OPEN);
    }

    public List<InboxRow> rows(Filter filter, TicketView.State state) {
        return house.inbox()
                .page(actor, new InboxQuestion(filter, state, InboxQuestion.MOST, InboxCursor.TOP))
                .items();
    }

    /** The line with the latest activity. */
    public Head top() {
        return rows().getFirst().head();
    }

    public ConversationId conversation() {
        return top().id();
    }

    public List<MessageEntry> messages(ConversationId conversation) {
        return house.inbox().log(actor, conversation, MessagePage.Part.NEWEST, InboxQuestion.MOST).items().stream()
                .flatMap(Seat::said)
                .toList();
    }

    /** Of the conversation with the latest activity. */
    public List<MessageEntry> messages() {
        return messages(conversation());
    }

    public MessageEntry message(MessageId id) {
        return messages().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of a conversation in the order of the screen. */
    public List<String> texts(ConversationId conversation) {
        return messages(conversation).stream()
                .map(MessageEntry::content)
                .map(Content.Text.class::cast)
                .map(Content.Text::body)
                .toList();
    }

    public MessageEntry write(String text) {
        return write(conversation(), text);
    }

    public MessageEntry write(ConversationId conversation, String text) {
        return house.conversations().reply(actor, conversation, words(text));
    }

    public MessageEntry send(String text, AttachmentId... files) {
        return house.conversations()
                .reply(actor, conversation(), new Reply(text, Optional.empty(), List.of(files), key()));
    }

    public Reply words(String text) {
        return new Reply(text, Optional.empty(), List.of(), key());
    }

    private String key() {
        return house.ground().ids().next().toString();
    }

    private static Stream<MessageEntry> said(Entry entry) {
        return switch (entry) {
            case Entry.Said(var message) -> Stream.of(message);
            case Entry.Done done -> Stream.empty();
        };
    }
}
