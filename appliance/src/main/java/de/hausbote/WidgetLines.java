package de.hausbote;

import de.hausbote.channel.TalkLink;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.relay.Channels;
import de.hausbote.store.Transaction;
import de.hausbote.widget.Lines;
import java.util.List;
import java.util.Optional;

/** The channel accounts as widgets see them. */
final class WidgetLines implements Lines {
    private final ChannelAccounts accounts;
    private final Channels channels;

    WidgetLines(ChannelAccounts accounts, Channels channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    @Override
    public List<Line> all(Transaction tx) {
        return accounts.all(tx).stream()
                .map(account -> new Line(
                        account.id(), account.channel(), account.name(), account.displayNumber(), account.active()))
                .toList();
    }

    @Override
    public Optional<TalkLink> link(Line line, String text) {
        return channels.talk(line.channel(), line.number(), text);
    }
}
