package de.hausbote.relay;

import de.hausbote.conversation.AccountView;
import de.hausbote.conversation.Scanning;
import de.hausbote.vault.Authority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of an account in the house itself.
 *
 * @param waited how long the longest waiting message has been due
 * @param heard messages that came in within the hours before now
 * @param usual the same in the same hours of past weeks, newest first
 * @param hook where its webhooks are to arrive
 * @param door the certificate of the public listener with those that vouch for it
 * @param scanner how the virus scanner of the house stands
 */
record Circumstances(
        AccountView view,
        Duration waited,
        long heard,
        List<Long> usual,
        String hook,
        List<Authority> door,
        Scanning.Standing scanner,
        Instant now) {
    Circumstances {
        usual = List.copyOf(usual);
        door = List.copyOf(door);
    }
}
