package de.hausbote;

import static java.util.stream.Collectors.joining;

import de.hausbote.channel.OutboundMessage;
import de.hausbote.consent.ConsentDocument;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.store.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How each sealed column is read by the product, for whoever looks what becomes of a changed one. */
final class CellLooks {
    private final House house;
    private final Seat seat;
    private final List<Sender> people;
    private final List<ConversationId> conversations;

    /** @param people the two whose house it is */
    CellLooks(House house, List<Sender> people) {
        this.house = house;
        this.seat = new Seat(house, house.agent());
        this.people = people;
        this.conversations = seat.rows().stream().map(row -> row.head().id()).toList();
    }

    /**
     * How a column is read.
     *
     * @param rows those that are read, as a condition of SQL
     * @param read what the product shows of them, or nothing when it refuses without an exception
     */
    record Look(String rows, Supplier<Optional<String>> read) {}

    /** By the name of the column. */
    Map<String, Look> all() {
        var looks = new HashMap<String, Look>();
        looks.put("person.login_sealed", new Look("1 = 1", this::people));
        looks.put("person.name_sealed", new Look("1 = 1", this::people));
        looks.put("channel_secret.sealed", new Look("1 = 1", this::secrets));
        for (var column : List.of(
                "contact.given_name_sealed",
                "contact.profile_name_sealed",
                "contact.user_name_sealed",
                "contact_key.wrapped",
                "contact_address.sealed",
                "customer_number.sealed",
                "message.content_sealed",
                "reaction.emoji_sealed",
                "attachment.name_sealed",
                "draft.text_sealed")) {
            looks.put(column, new Look("1 = 1", this::inbox));
        }
        looks.put("message_version.content_sealed", new Look("1 = 1", this::earlier));
        looks.put("consent_entry.sealed", new Look("1 = 1", this::consents));
        looks.put("consent_document.name_sealed", new Look("1 = 1", this::documents));
        looks.put("awaiting.sign_sealed", new Look("1 = 1", this::awaited));
        looks.put("message.provider_sealed", new Look("provider_time is not null and kind = 'TEXT'", this::outgoing));
        looks.put("attachment.remote_sealed", new Look("1 = 1", this::downloads));
        return looks;
    }

    private Optional<String> people() {
        return Optional.of(house.ground().people().all(house.admin()).stream()
                .map(each -> each.person().name() + each.person().login())
                .collect(joining()));
    }

    private Optional<String> secrets() {
        return Optional.of(house.database()
                .read(tx -> house.accounts().all(tx).stream()
                        .map(account -> house.accounts().secrets(tx, account.id()))
                        .map(opened -> opened.accessToken().value()
                                + opened.verifyToken().value()
                                + opened.appSecrets().getFirst().value())
                        .collect(joining())));
    }

    private Optional<String> inbox() {
        return Optional.of(conversations.stream().map(this::conversation).collect(joining()));
    }

    private Optional<String> earlier() {
        return Optional.of(conversations.stream()
                .flatMap(id -> seat.messages(id).stream())
                .flatMap(message -> house.conversations().earlier(house.agent(), message.id()).stream())
                .map(form -> form.content().toString())
                .collect(joining()));
    }

    private Optional<String> consents() {
        return Optional.of(sheets().flatMap(sheet -> sheet.entries().stream())
                .map(ConsentEntry::address)
                .collect(joining()));
    }

    private Optional<String> documents() {
        return Optional.of(sheets().flatMap(sheet -> sheet.documents().stream())
                .map(ConsentDocument::name)
                .collect(joining()));
    }

    private Stream<ContactConsents.Sheet> sheets() {
        var consents = new ContactConsents(house.ground());
        return house
                .ground()
                .database()
                .read(tx -> tx.query("select id from contact").list(row -> ContactId.of(row.bytes("id"))))
                .stream()
                .map(contact -> consents.read(house.agent(), contact));
    }

    /** The signs on what has not come, as they would hang on it if it came now; nothing of that stays. */
    private Optional<String> awaited() {
        try {
            house.change(tx -> {
                receive(tx, people.getFirst(), "wamid.latea");
                receive(tx, people.getLast(), "wamid.lateb");
                throw new TakenBackException(tx.query("select count(*) from awaiting where sign_sealed is not null")
                        .number());
            });
            return Optional.empty();
        } catch (TakenBackException looked) {
            return Optional.of("left " + looked.left);
        }
    }

    private void receive(Transaction tx, Sender sender, String id) {
        var text = House.message(id, sender, house.now(), new Content.Text("Spät"));
        house.conversations().receive(tx, house.account(), text);
    }

    private static final class TakenBackException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long left;

        TakenBackException(long left) {
            super("taken back");
            this.left = left;
        }
    }

    private String conversation(ConversationId id) {
        var opened = house.inbox().conversation(house.agent(), id);
        var said = seat.messages(id).stream()
                .map(message -> message.content().toString()
                        + message.reactions().size()
                        + message.attachments().size())
                .collect(joining());
        return opened.contact().contact().name().name()
                + opened.draft().orElseThrow().text()
                + said;
    }

    /** What leaves next in each conversation; it waits again afterwards. */
    private Optional<String> outgoing() {
        var claimed = conversations.stream()
                .flatMap(_ -> house.conversations().claim(house.accountId(), house.now()).stream())
                .map(OutboundMessage::quoted)
                .map(ProviderId::value)
                .sorted()
                .toList();
        house.change(tx -> tx.change("update message set state = 'QUEUED' where author is not null")
                .run());
        return Optional.of(String.join(" ", claimed)).filter(_ -> claimed.size() == conversations.size());
    }

    /** The same for what is fetched next. */
    private Optional<String> downloads() {
        var claimed = conversations.stream()
                .flatMap(_ -> house.attachments().claimDownload(house.now()).stream())
                .map(download -> download.file().toString())
                .sorted()
                .toList();
        house.change(tx ->
                tx.change("update attachment set state = 'WAITING', due = 0").run());
        return Optional.of(String.join(" ", claimed)).filter(_ -> claimed.size() == conversations.size());
    }
}
