package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.Standing;
import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** When consents were last used, and which were not for so long that the person has to be asked anew (CON-11). */
final class ConsentUse {
    static final int USUAL_MONTHS = 24;

    private static final String MONTHS = "consent-unused-months";

    private final SettingTable settings = new SettingTable();
    private final PromotionTable promotions = new PromotionTable();

    /** After how many months without use. */
    int months(Transaction tx) {
        return settings.find(tx, MONTHS).map(Integer::parseInt).orElse(USUAL_MONTHS);
    }

    void months(Transaction tx, int months) {
        settings.put(tx, MONTHS, Integer.toString(months));
    }

    /** When something last left for her that what she said covers; of other purposes than advertising nothing is asked. */
    Optional<Instant> last(Transaction tx, ContactId contact, ChannelName channel, Standing standing) {
        var purpose = standing.by().map(ConsentEntry::purpose).orElse(standing.purpose());
        return purpose.kind() == Kind.MARKETING ? promotions.lastLeft(tx, contact, channel, purpose) : Optional.empty();
    }

    /** Since when it was not used, where that is too long ago; nothing for what is no consent. */
    Optional<Instant> unusedSince(Transaction tx, ContactId contact, ChannelName channel, Standing standing) {
        return standing.confirmed()
                ? unusedSince(tx, standing, last(tx, contact, channel, standing))
                : Optional.empty();
    }

    /** The same where it is known when it was last used. */
    Optional<Instant> unusedSince(Transaction tx, Standing standing, Optional<Instant> last) {
        var limit = tx.now().atZone(ZoneOffset.UTC).minusMonths(months(tx)).toInstant();
        return Optional.of(standing)
                .filter(each -> each.confirmed() && each.purpose().kind() == Kind.MARKETING)
                .flatMap(confirmed ->
                        Stream.concat(confirmed.since().stream(), last.stream()).max(Instant::compareTo))
                .filter(used -> used.isBefore(limit));
    }
}
