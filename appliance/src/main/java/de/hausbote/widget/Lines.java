package de.hausbote.widget;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.TalkLink;
import de.hausbote.message.AccountId;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Optional;

/** The numbers of the house at its messengers, as far as widgets need to know them. */
public interface Lines {
    /** All of them, whether they are at work or not. */
    List<Line> all(Transaction tx);

    /** What opens the messenger with this text ready to be sent; nothing where the messenger has no such thing. */
    Optional<TalkLink> link(Line line, String text);

    /**
     * One number.
     *
     * @param name inside the house
     * @param number as people know it
     * @param active whether messages leave through it now
     */
    record Line(AccountId id, ChannelName channel, String name, String number, boolean active) {}
}
