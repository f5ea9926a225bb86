package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.SignatureScheme;
import de.hausbote.vault.HookSecrets;
import de.hausbote.vault.JournalBrokenException;
import de.hausbote.vault.JournalFullException;
import de.hausbote.vault.JournalIntake;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes webhooks: verifies the signature over the raw bytes, makes one durable sealed entry of them, and only then says
 * yes. Reads nothing, needs no database, and works the same while the vault is locked. Thread-safe.
 */
public final class Intake {
    /** The largest webhook; the web's reader stops there as well, before memory grows. */
    public static final int LARGEST_BODY = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Pattern HMAC = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int AT_ONCE = 64;

    private final HookSecrets secrets;
    private final JournalIntake journal;
    private final Channels channels;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Intake(HookSecrets secrets, JournalIntake journal, Channels channels, Clock clock) {
        this.secrets = secrets;
        this.journal = journal;
        this.channels = channels;
        this.clock = clock;
    }

    /** The header that carries the signatures of this channel; nothing when no such channel is spoken here. */
    public Optional<String> signatureHeader(ChannelName channel) {
        return channels.named(channel).map(spoken -> spoken.signature().header());
    }

    /**
     * Takes a webhook. Answers at once when too many are being taken.
     *
     * @param signatures every value of the channel's signature header, in the order they came
     */
    public IntakeAnswer accept(ChannelName channel, byte[] body, List<String> signatures) {
        if (body.length > LARGEST_BODY) {
            return IntakeAnswer.TOO_LARGE;
        }
        if (!room.tryAcquire()) {
            return IntakeAnswer.FULL;
        }
        try {
            return signed(channel, body, signatures) ? kept(channel, body) : IntakeAnswer.FORGED;
        } finally {
            room.release();
        }
    }

    /** Whether an account of this channel is verified by this token: the provider's question when a webhook is set up. */
    public boolean verifies(ChannelName channel, String token) {
        return channels.named(channel).isPresent() && secrets.tokenMatches(channel.value(), token);
    }

    private boolean signed(ChannelName channel, byte[] body, List<String> signatures) {
        return channels.named(channel)
                .flatMap(spoken -> mac(spoken.signature(), signatures))
                .filter(mac -> secrets.signed(channel.value(), body, mac))
                .isPresent();
    }

    /** One header, its prefix, the digits, and not a character more; a second header could be somebody's own. */
    private static Optional<byte[]> mac(SignatureScheme scheme, List<String> signatures) {
        if (signatures.size() != 1 || !signatures.getFirst().startsWith(scheme.prefix())) {
            return Optional.empty();
        }
        var digits = signatures.getFirst().substring(scheme.prefix().length());
        return switch (scheme.algorithm()) {
            case HMAC_SHA256_HEX ->
                HMAC.matcher(digits).matches() ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
        };
    }

    private IntakeAnswer kept(ChannelName channel, byte[] body) {
        try {
            journal.append(new Webhook(channel, clock.instant(), body).bytes());
            return IntakeAnswer.ACCEPTED;
        } catch (JournalFullException full) {
            LOG.warn("webhook refused channel={} reason=journal-full", channel);
            return IntakeAnswer.FULL;
        } catch (JournalBrokenException broken) {
            LOG.error("webhook refused channel={} reason=journal-broken", channel);
            return IntakeAnswer.NOT_DURABLE;
        }
    }
}
