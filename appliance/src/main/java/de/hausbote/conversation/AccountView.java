package de.hausbote.conversation;

import java.time.Instant;
import java.util.List;

/**
 * An account as an administrator sees it: how much waits, how much is in doubt, and when secrets were entered, never
 * what they are.
 */
public record AccountView(
        ChannelAccount account,
        int waiting,
        int uncertain,
        Instant accessTokenEntered,
        List<Instant> appSecretsEntered,
        Instant verifyTokenEntered) {
    public AccountView {
        appSecretsEntered = List.copyOf(appSecretsEntered);
    }
}
