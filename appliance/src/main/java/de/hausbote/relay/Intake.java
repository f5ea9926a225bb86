package de.hausbote.relay;

import de.hausbote.channel.ProviderKind;
import de.hausbote.channel.SignatureScheme;
import de.hausbote.channel.SignatureScheme.Algorithm;
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
 * Takes webhooks: verifies who sent them, over the raw bytes where they are signed, makes one durable sealed entry of them, and only then says
 * yes. Reads nothing, needs no database, and works the same while the vault is locked. Thread-safe.
 */
public final class Intake {
    /** The largest webhook; the web's reader stops there as well, before memory grows. */
    public static final int LARGEST_BODY = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Pattern HMAC = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int AT_ONCE = 64;

    private final HookQuestions questions = new HookQuestions();
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

    /** The header that carries the proof of who delivers here; nothing when nobody delivers here. */
    public Optional<String> proofHeader(HookPlace place) {
        return scheme(place).map(SignatureScheme::header);
    }

    private Optional<SignatureScheme> scheme(HookPlace place) {
        return channels.provider(place.channel(), place.provider()).map(ProviderKind::proof);
    }

    /**
     * Takes a webhook. Answers at once when too many are being taken.
     *
     * @param proofs every value of the header that carries the proof, in the order they came
     */
    public IntakeAnswer accept(HookPlace place, byte[] body, List<String> proofs) {
        if (body.length > LARGEST_BODY) {
            return IntakeAnswer.TOO_LARGE;
        }
        if (!room.tryAcquire()) {
            return IntakeAnswer.FULL;
        }
        try {
            return proven(place, body, proofs) ? kept(place, body) : IntakeAnswer.FORGED;
        } finally {
            room.release();
        }
    }

    /** Whether an account of this place is verified by this token: the provider's question when a webhook is set up. */
    public boolean verifies(HookPlace place, String token) {
        var asked = scheme(place).filter(scheme -> scheme.algorithm() == Algorithm.HMAC_SHA256_HEX);
        var known = asked.isPresent() && secrets.tokenMatches(place.path(), token);
        questions.asked(known);
        return known;
    }

    /** What providers asked since the start. */
    public HookQuestions questions() {
        return questions;
    }

    /** One header, its prefix, the proof, and not a character more; a second header could be somebody's own. */
    private boolean proven(HookPlace place, byte[] body, List<String> proofs) {
        return scheme(place)
                .filter(scheme -> proofs.size() == 1 && proofs.getFirst().startsWith(scheme.prefix()))
                .filter(scheme -> proves(
                        scheme,
                        place,
                        body,
                        proofs.getFirst().substring(scheme.prefix().length())))
                .isPresent();
    }

    private boolean proves(SignatureScheme scheme, HookPlace place, byte[] body, String proof) {
        return switch (scheme.algorithm()) {
            case HMAC_SHA256_HEX ->
                HMAC.matcher(proof).matches()
                        && secrets.signed(place.path(), body, HexFormat.of().parseHex(proof));
            case STATIC_WORD -> secrets.tokenMatches(place.path(), proof);
        };
    }

    private IntakeAnswer kept(HookPlace place, byte[] body) {
        try {
            journal.append(new Webhook(place, clock.instant(), body).bytes());
            return IntakeAnswer.ACCEPTED;
        } catch (JournalFullException full) {
            LOG.warn("webhook refused channel={} reason=journal-full", place);
            return IntakeAnswer.FULL;
        } catch (JournalBrokenException broken) {
            LOG.error("webhook refused channel={} reason=journal-broken", place);
            return IntakeAnswer.NOT_DURABLE;
        }
    }
}
