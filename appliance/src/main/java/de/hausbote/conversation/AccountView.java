package de.hausbote.conversation;

import de.hausbote.vault.Authority;
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
        Instant verifyTokenEntered,
        List<Instant> proxyLoginEntered,
        List<Authority> authorities) {
    public AccountView {
        appSecretsEntered = List.copyOf(appSecretsEntered);
        proxyLoginEntered = List.copyOf(proxyLoginEntered);
        authorities = List.copyOf(authorities);
    }
}
