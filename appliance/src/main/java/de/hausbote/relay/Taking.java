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
import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.AccountId;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Optional;

/** One webhook being taken in, within the unit of work of its batch. */
final class Taking {
    private final Batch batch;
    private final Transaction tx;
    private final Webhook webhook;
    private final Desk desk;

    Taking(Batch batch, Webhook webhook, Desk desk) {
        this.batch = batch;
        this.tx = batch.transaction();
        this.webhook = webhook;
        this.desk = desk;
    }

    void take(List<ChannelEvent> events) {
        events.forEach(this::take);
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
                    batch.heard(webhook, account);
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
            case WishReported wish -> {
                account(event).ifPresent(account -> desk.conversations().wished(tx, account, wish));
                count("wish");
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
        batch.heard(webhook, account);
    }

    private void count(String kind) {
        batch.count(webhook, kind);
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
            case StatusReported _, MessageWithdrawn _, PersonChanged _, WishReported _, TemplateReported _, Notice _ ->
                Optional.empty();
        };
    }

    private Optional<ChannelAccount> account(ChannelEvent event) {
        return batch.account(webhook.place(), event.route());
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
