package de.hausbote.conversation;

import de.hausbote.message.AccountId;

/** The account of a conversation, as far as an agent needs it. */
public record AccountSummary(AccountId id, String name, ChannelAccount.Kind kind, ChannelAccount.State state) {
    static AccountSummary of(ChannelAccount account) {
        return new AccountSummary(account.id(), account.name(), account.kind(), account.acting());
    }

    public boolean practice() {
        return kind == ChannelAccount.Kind.PRACTICE;
    }
}
