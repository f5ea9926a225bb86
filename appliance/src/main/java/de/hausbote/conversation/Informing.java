package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notice;
import de.hausbote.consent.NoticeText;
import de.hausbote.consent.Notices;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells a person how the house treats her data before anybody answers her: once, and again when another version of the
 * notice is in force (CON-6).
 */
final class Informing {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final InformedTable informed = new InformedTable();
    private final Ground ground;
    private final Notices notices;
    private final PublicAddress address;
    private final Automatic automatic;

    Informing(Ground ground) {
        this.ground = ground;
        this.notices = new Notices(ground.database(), ground.audit());
        this.address = new PublicAddress();
        this.automatic = new Automatic(ground);
    }

    /** The caller holds the conversation. Where she cannot be written to now, she is told before the next answer. */
    void inform(Transaction tx, Conversation conversation, ContactSeal seal) {
        var newest = notices.newest(tx);
        if (newest == 0) {
            return;
        }
        var channel = accounts.find(tx, conversation.account()).orElseThrow().channel();
        if (informed.version(tx, conversation.contact(), channel) >= newest) {
            return;
        }
        var notice = notices.current(tx).orElseThrow();
        automatic.say(tx, conversation.id(), greeting(tx, notice), seal).ifPresent(message -> {
            informed.put(tx, conversation.contact(), channel, notice.version(), message);
            record(tx, conversation, message);
        });
    }

    /** Nobody knows yet in which language she writes. */
    private String greeting(Transaction tx, Notice notice) {
        var house = address.of(tx);
        return Arrays.stream(HouseLanguage.values())
                .map(language -> NoticeText.in(language).greeting(notice, house + notice.path(language)))
                .collect(Collectors.joining("\n\n"));
    }

    private void record(Transaction tx, Conversation conversation, MessageId message) {
        ground.audit()
                .record(
                        tx,
                        Act.system(AuditAction.NOTICE_TELL)
                                .on("contact", conversation.contact())
                                .showing(List.of(message)));
    }
}
