package de.hausbote.relay;

import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.MessageWithdrawn;
import de.hausbote.channel.ChannelEvent.Notice;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.ChannelEvent.TemplateReported;
import de.hausbote.channel.ChannelEvent.Unreadable;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.AccountId;
import de.hausbote.store.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One webhook being taken in, within one unit of work: looks up each account once and counts at the end. */
final class Taking {
    private final Map<String, Optional<ChannelAccount>> accounts = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<AccountId> heard = new HashSet<>();
    private final Transaction tx;
    private final Webhook webhook;
    private final Desk desk;

    Taking(Transaction tx, Webhook webhook, Desk desk) {
        this.tx = tx;
        this.webhook = webhook;
        this.desk = desk;
    }

    void take(List<ChannelEvent> events) {
        events.forEach(this::take);
        heard.forEach(account -> desk.accounts().heard(tx, account, webhook.received()));
    }

    private void take(ChannelEvent event) {
        switch (event) {
            case MessageReceived message -> {
                account(event).ifPresent(account -> receive(account, message));
                count("message");
            }
            case StatusReported status -> {
                account(event).ifPresent(account -> desk.conversations().report(tx, account, status));
                count("status");
            }
            case MessageEdited edited -> {
                account(event).ifPresent(account -> {
                    desk.conversations().edit(tx, account, edited);
                    heard.add(account.id());
                });
                count("edit");
            }
            case MessageWithdrawn withdrawn -> {
                account(event).ifPresent(account -> desk.conversations().withdraw(tx, account, withdrawn));
                count("withdrawal");
            }
            case PersonChanged changed -> {
                account(event).ifPresent(account -> desk.conversations().personChanged(tx, account, changed));
                count("person changed");
            }
            case TemplateReported reported -> {
                desk.templates().reported(tx, webhook.channel(), reported);
                count("template");
            }
            case Notice(var _, var kind) -> count("notice " + kind);
            case Unreadable _ -> count("unreadable");
        }
    }

    private void receive(ChannelAccount account, MessageReceived message) {
        desk.conversations().receive(tx, account, message);
        heard.add(account.id());
    }

    private void count(String kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Why the body is to be kept aside: the first of its events that has no place; nothing when all have one. */
    Optional<Aside> aside(List<ChannelEvent> events) {
        return events.stream().flatMap(event -> aside(event).stream()).findFirst();
    }

    private Optional<Aside> aside(ChannelEvent event) {
        var account = account(event).map(ChannelAccount::id);
        return switch (event) {
            case Unreadable(var _, var what) ->
                Optional.of(new Aside(what, account.stream().toList()));
            case MessageReceived _, MessageEdited _ ->
                account.isPresent() ? Optional.empty() : Optional.of(new Aside("no account of this number", List.of()));
            case StatusReported _, MessageWithdrawn _, PersonChanged _, TemplateReported _, Notice _ ->
                Optional.empty();
        };
    }

    private Optional<ChannelAccount> account(ChannelEvent event) {
        return event.route().isEmpty() ? Optional.empty() : accounts.computeIfAbsent(event.route(), this::byRoute);
    }

    /** Who delivers for one provider speaks for no account of another. */
    private Optional<ChannelAccount> byRoute(String route) {
        return desk.accounts()
                .byRoute(tx, webhook.channel(), route)
                .filter(account ->
                        account.connection().provider() == webhook.place().provider());
    }

    /**
     * Something to be kept aside.
     *
     * @param accounts the account that it was for, when that is known
     */
    record Aside(String what, List<AccountId> accounts) {
        Aside {
            accounts = List.copyOf(accounts);
        }
    }
}
