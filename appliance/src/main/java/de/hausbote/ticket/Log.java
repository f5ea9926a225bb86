package de.hausbote.ticket;

import de.hausbote.conversation.Conversation;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.MessagePage;
import de.hausbote.conversation.Messages;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.TicketEventTable.Happened;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was said and what was done about it into one order. */
final class Log {
    /** Before every message and event. */
    private static final Instant BEGINNING = Instant.EPOCH;

    /** After all of them. */
    private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final TicketEventTable events = new TicketEventTable();
    private final Ground ground;
    private final Messages messages;

    Log(Ground ground, Messages messages) {
        this.ground = ground;
        this.messages = messages;
    }

    /** A page of messages with the events between them; the newest page also holds what was done since. */
    EntryPage page(Transaction tx, Conversation conversation, MessagePage.Part part, int limit) {
        var page = messages.page(tx, conversation, part, limit);
        var from = page.next().map(Log::time).orElse(BEGINNING);
        var to = page.newer().map(Log::time).orElse(END);
        var done = events.between(tx, conversation.id(), from, to);
        var names = names(tx, done);
        var entries = Stream.concat(
                page.items().stream().map(Entry.Said::new), done.stream().map(event -> entry(event, names)));
        return new EntryPage(entries.sorted(Comparator.comparing(Entry::at)).toList(), page.next(), page.newer());
    }

    private static Instant time(MessagePage.Cursor place) {
        return Instant.ofEpochMilli(place.shownAt());
    }

    private Map<PersonId, String> names(Transaction tx, List<Happened> done) {
        return ground.people()
                .names(
                        tx,
                        done.stream()
                                .flatMap(event -> Stream.concat(event.actor().stream(), event.subject().stream()))
                                .collect(Collectors.toSet()));
    }

    private static Entry entry(Happened event, Map<PersonId, String> names) {
        return new Entry.Done(
                event.id(), event.kind(), event.at(), name(event.actor(), names), name(event.subject(), names));
    }

    private static Optional<String> name(Optional<PersonId> person, Map<PersonId, String> names) {
        return person.map(id -> names.getOrDefault(id, ""));
    }
}
