package de.hausbote;

import de.hausbote.audit.Audit;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.RemoteFile;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ConsentDocuments;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.ContactConsents.Told;
import de.hausbote.conversation.Reply;
import de.hausbote.conversation.Scanning;
import de.hausbote.identity.Activation;
import de.hausbote.identity.Activations;
import de.hausbote.identity.Foundation;
import de.hausbote.identity.Role;
import de.hausbote.identity.SessionSettings;
import de.hausbote.identity.Sessions;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.Passwords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** A house in which every cell that is sealed has a value, for more than one contact. */
final class FilledHouse {
    private final House house;
    private final Seat seat;

    FilledHouse(House house) {
        this.house = house;
        this.seat = new Seat(house, house.agent());
    }

    void activate(String login, String name) {
        var ground = house.ground();
        var foundation = new Foundation(
                ground.database(), ground.vault(), new Audit(), ground.events(), ground.ids(), new SecureRandom());
        var code = ground.people().invite(house.admin(), name, Role.AGENT).code();
        new Activations(
                        foundation,
                        new Passwords(PasswordCost.FLOOR, new SecureRandom()),
                        new Sessions(foundation, SessionSettings.DEFAULT))
                .activate(new Activation(code, name, login, "sieben Tassen Kaffee", "de"));
    }

    /** Of everything that has a cell, one for this contact. */
    void talk(Sender sender, String id) {
        house.receiveText("wamid.1" + id, sender, "Frage " + id);
        var edit = new MessageEdited(
                House.ROUTE,
                new ProviderId("wamid.edit" + id),
                sender,
                house.now(),
                new ProviderId("wamid.1" + id),
                new Content.Text("Andere Frage " + id),
                List.of());
        house.change(tx -> house.conversations().edit(tx, house.account(), edit));
        house.receive(House.message(
                "wamid.2" + id,
                sender,
                house.now(),
                new Content.Document("Anlage", "brief-" + id + ".pdf"),
                new RemoteFile("media-" + id, "application/pdf", "hash")));
        house.receive(new MessageReceived(
                House.ROUTE,
                new ProviderId("wamid.3" + id),
                sender,
                house.now(),
                new Content.Location(52.5, 13.4, "Ort " + id, "Straße"),
                List.of(),
                new ProviderId("wamid.unknown")));
        house.receive(House.message(
                "wamid.4" + id, sender, house.now(), new Content.Reaction(new ProviderId("wamid.1" + id), "👍")));
        house.receive(House.message(
                "wamid.6" + id, sender, house.now(), new Content.Reaction(new ProviderId("wamid.late" + id), "🙏")));
    }

    /** An agent writes down for everybody what was signed, and puts it there. */
    void sign() {
        var consents = new ContactConsents(house.ground());
        var documents = new ConsentDocuments(house.ground(), Scanning.none());
        for (var contact : contacts()) {
            var told = new Told(ConsentPurpose.MARKETING, Way.PAPER, house.now(), Optional.empty(), "Ordner 7");
            var entry =
                    consents.withdraw(house.agent(), contact, told).entries().getLast();
            try (var paper = new ByteArrayInputStream(Papers.pdf("Widerruf"))) {
                documents.add(house.agent(), entry.id(), "widerruf-" + contact + ".pdf", paper);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private List<ContactId> contacts() {
        return conversations().stream()
                .map(id -> house.inbox().conversation(house.agent(), id).contact())
                .map(card -> card.contact().name().id())
                .toList();
    }

    /** What may be written again and again, so that there is a value from before. */
    void write(Sender sender, String word) {
        for (var id : conversations()) {
            var contact =
                    house.inbox().conversation(house.agent(), id).contact().contact();
            house.contacts().rename(house.agent(), contact.name().id(), word + id);
            house.contacts().number(house.agent(), contact.name().id(), new CustomerNumber("K" + id));
            house.drafts().keep(house.agent(), id, "Entwurf " + word, Optional.empty(), List.of());
        }
        answerOnce();
        house.receive(House.message(
                "wamid.5" + word,
                sender,
                house.now(),
                new Content.Reaction(new ProviderId("wamid.1a"), word.equals("zuerst") ? "👍" : "👎")));
    }

    /** One answer waits in each conversation, and it quotes the question. */
    private void answerOnce() {
        for (var id : conversations()) {
            var messages = seat.messages(id);
            if (messages.stream().noneMatch(message -> message.content().equals(new Content.Text("Antwort")))) {
                var question = messages.stream()
                        .filter(message -> message.content() instanceof Content.Text)
                        .findFirst()
                        .orElseThrow();
                var key = house.ground().ids().next().toString();
                var reply = new Reply("Antwort", Optional.of(question.id()), List.of(), key);
                house.conversations().reply(house.agent(), id, reply);
            }
        }
    }

    private List<ConversationId> conversations() {
        return seat.rows().stream().map(row -> row.head().id()).toList();
    }
}
