package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Way;
import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Links by which a person ends advertising on a page of the house, without writing a word (CON-3). A link is good for one
 * person for ever, shows nothing of her, and can do nothing else. Thread-safe.
 */
public final class StopLinks {
    private static final String DOMAIN = "stop-link";
    private static final int ID = 16;

    /** Bytes of the keyed hash: nobody finds 128 bits by trying. */
    private static final int PROOF = 16;

    private final ConversationTable conversations = new ConversationTable();
    private final NewestTalks newest = new NewestTalks();
    private final PublicAddress address = new PublicAddress();
    private final Ground ground;
    private final ContactKeys keys;
    private final Withdrawing withdrawing;

    public StopLinks(Ground ground) {
        this.ground = ground;
        this.keys = new ContactKeys(ground.vault());
        this.withdrawing = new Withdrawing(ground);
    }

    /** Nothing while nobody knows how the world reaches the house. */
    Optional<String> of(Transaction tx, ContactId contact) {
        return address.find(tx).map(house -> house + "/stop/" + token(contact));
    }

    private String token(ContactId contact) {
        var bytes = ByteBuffer.allocate(ID + PROOF)
                .put(contact.bytes())
                .put(proofs(contact).getFirst())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** By each key that is valid, the newest first. */
    private List<byte[]> proofs(ContactId contact) {
        return ground.vault().blinds(DOMAIN, contact.toString()).stream()
                .map(hash -> Arrays.copyOf(hash, PROOF))
                .toList();
    }

    /** Whether the house gave this link away. */
    public boolean good(String token) {
        return whose(token).isPresent();
    }

    private Optional<ContactId> whose(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID + PROOF) {
                return Optional.empty();
            }
            var contact = ContactId.of(Arrays.copyOf(bytes, ID));
            var proof = Arrays.copyOfRange(bytes, ID, ID + PROOF);
            return proofs(contact).stream().anyMatch(each -> MessageDigest.isEqual(each, proof))
                    ? Optional.of(contact)
                    : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    /** She wants no more advertising, over no messenger. Said again it changes nothing; false for a link that is none. */
    public boolean withdraw(String token) {
        var contact = whose(token);
        contact.ifPresent(her -> ground.database().change(tx -> withdraw(tx, her)));
        return contact.isPresent();
    }

    private void withdraw(Transaction tx, ContactId contact) {
        if (!keys.of(tx, List.of(contact)).has(contact)) {
            return;
        }
        var seal = keys.of(tx, contact);
        for (var talk : newest.each(tx, conversations.of(tx, contact)).values()) {
            conversations.hold(tx, talk.id());
            var statement = Statement.seen(ConsentPurpose.MARKETING, Way.LINK, tx.now(), List.of());
            withdrawing
                    .withdraw(tx, talk, statement, Language.EITHER, seal)
                    .ifPresent(entry -> record(tx, contact, entry));
        }
    }

    private void record(Transaction tx, ContactId contact, ConsentEntry entry) {
        ground.audit()
                .record(
                        tx,
                        Act.system(AuditAction.CONSENT_WITHDRAW)
                                .on("contact", contact)
                                .because(entry.way().name())
                                .showing(List.of(entry.id())));
    }
}
