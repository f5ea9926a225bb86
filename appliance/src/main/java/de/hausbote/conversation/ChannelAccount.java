package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.AccountId;
import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * A number of the organisation at a provider, without its secrets.
 *
 * @param route what the provider calls the account in its webhooks (WhatsApp: the phone number id)
 * @param displayNumber the number as people know it
 * @param baseUrl where the provider is asked; empty for the provider's own address
 * @param certificate the pinned certificate of a practice provider as PEM text; empty for every other kind
 * @param reason why it stopped, or {@link Reason#NONE}
 * @param connection how it reaches its provider
 * @param held whether somebody stopped everything that leaves the house
 */
public record ChannelAccount(
        AccountId id,
        ChannelName channel,
        Kind kind,
        String name,
        String route,
        String displayNumber,
        String baseUrl,
        String version,
        String certificate,
        State state,
        Reason reason,
        Instant created,
        Optional<Instant> lastInbound,
        Connection connection,
        boolean held) {

    /** Whether it reaches a real provider; the name is the stored form. */
    public enum Kind {
        WHATSAPP,
        /** The simulator: the only kind that may be reached on loopback. */
        PRACTICE
    }

    /** Whether messages leave through it; the name is the stored form. */
    public enum State {
        ACTIVE,
        /** Somebody pulled the switch; messages wait. */
        PAUSED,
        /** The provider refuses the account; somebody must act. */
        STOPPED
    }

    /** Where its webhooks arrive below {@code /hooks/}. */
    public String hooks() {
        return connection.provider().hooks(channel);
    }

    /** What the provider calls the business account that it belongs to; empty when nobody said so: no templates then. */
    public String business() {
        return connection.business();
    }

    public boolean active() {
        return state == State.ACTIVE && !held;
    }

    /** As it acts: held counts as paused. */
    public State acting() {
        return state == State.ACTIVE && held ? State.PAUSED : state;
    }
}
