package de.hausbote;

import de.hausbote.audit.Audit;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Contacts;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.Drafts;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.event.Event;
import de.hausbote.event.Events;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Foundation;
import de.hausbote.identity.People;
import de.hausbote.identity.Role;
import de.hausbote.identity.SessionSettings;
import de.hausbote.identity.Sessions;
import de.hausbote.identity.Teams;
import de.hausbote.message.AccountId;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Ids;
import de.hausbote.message.PersonId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.Secret;
import de.hausbote.message.Sender;
import de.hausbote.message.TeamId;
import de.hausbote.store.Database;
import de.hausbote.store.TestDatabase;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.Inbox;
import de.hausbote.ticket.Tickets;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A house for tests: real vault and database in a folder, a clock that tests move, one team with one agent, one account,
 * and every part of the heart standing on them.
 */
public final class House implements AutoCloseable {
    public static final String ROUTE = "106540352242922";
    public static final long DOCUMENT_CAP = 1L << 20;

    private final Path folder;
    private final HouseClock clock = new HouseClock();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private final Vault vault;
    private final Ground ground;
    private final Conversations conversations;
    private final Tickets tickets;
    private final Actor admin;
    private Actor agent;
    private ChannelAccount account;

    private House(Path folder, Optional<House> before) {
        this.folder = folder;
        var settings = new VaultSettings(folder, folder.resolve("key"), clock);
        if (!LockedVault.exists(settings)) {
            PreparedVault.copyTo(settings);
        }
        this.vault = Vault.open(settings);
        var random = new SecureRandom();
        var ids = new Ids(random);
        var events = new Events();
        events.listen(told::add);
        var place = folder.resolve("db");
        var database = before.isPresent() ? TestDatabase.reopen(place, clock) : TestDatabase.in(place, clock);
        var foundation = new Foundation(database, vault, new Audit(), events, ids, random);
        var people = new People(foundation, new Sessions(foundation, SessionSettings.DEFAULT));
        this.ground = new Ground(database, vault, foundation.audit(), events, ids, people, new Teams(ids));
        this.tickets = new Tickets(ground);
        this.conversations = new Conversations(ground, tickets);
        this.admin = new Actor(new PersonId(ids.next()), Role.ADMIN, "Admin");
        this.agent = before.map(House::agent).orElseGet(() -> colleague("Ada Agentin"));
        this.account = before.map(House::account).orElseGet(() -> connect("Service", ROUTE));
    }

    /** As new: nobody but the agent, nothing but the account, noon. Much quicker than another house. */
    public void clear() {
        var accounts = ground.database().read(accounts()::all);
        accounts.forEach(each -> vault.hooks().remove("whatsapp", each.id().toString()));
        HouseTables.clear(ground.database());
        var media = vault.files("media");
        media.names().forEach(media::delete);
        clock.reset();
        agent = colleague("Ada Agentin");
        account = connect("Service", ROUTE);
        told.clear();
    }

    public static House in(Path folder) {
        return new House(folder, Optional.empty());
    }

    /** The same house after its end and a new start; its clock goes on where it stood. */
    public House reopened() {
        close();
        var again = new House(folder, Optional.of(this));
        again.clock.advance(Duration.between(again.now(), now()));
        return again;
    }

    /** An agent who is a member of this team. */
    public Actor agent(String name, TeamId team) {
        var person = ground.people().invite(admin, name, Role.AGENT).person().id();
        ground.database().change(tx -> {
            tx.change("update person set state = 'ACTIVE' where id = :id")
                    .bind("id", person.bytes())
                    .runOnce();
            tx.change("insert into membership (team, person, since) values (:team, :person, :now)")
                    .bind("team", team.bytes())
                    .bind("person", person.bytes())
                    .bind("now", tx.now())
                    .runOnce();
        });
        return new Actor(person, Role.AGENT, name);
    }

    public Actor colleague(String name) {
        return agent(name, ground.database().write(ground.teams()::standard));
    }

    /** An agent of another team. */
    public Actor stranger() {
        var team = new TeamId(ground.ids().next());
        ground.database()
                .change(tx -> tx.change("insert into team (id, name, created) values (:id, 'Other', :now)")
                        .bind("id", team.bytes())
                        .bind("now", tx.now().plusSeconds(1))
                        .runOnce());
        return agent("Otto Anders", team);
    }

    /** Connects one more number. */
    public ChannelAccount connect(String name, String route) {
        var secrets = new AccountSecrets(
                new Secret("token-of-" + name),
                List.of(new Secret("app-secret-of-" + name)),
                new Secret("verify-" + name));
        var account = new NewAccount(
                ChannelName.WHATSAPP,
                ChannelAccount.Kind.WHATSAPP,
                name,
                route,
                "+49 30 1234",
                "",
                "v23.0",
                "",
                secrets);
        return ground.database().write(tx -> {
            var id = accounts().create(tx, account);
            return accounts().find(tx, id).orElseThrow();
        });
    }

    /** Takes this message in, in a unit of work of its own. */
    public void receive(MessageReceived event) {
        ground.database().change(tx -> conversations.receive(tx, account, event));
    }

    public void receiveText(String id, Sender sender, String body) {
        receive(text(id, sender, clock.instant(), body));
    }

    public void report(String id, DeliveryState state, String callback, Reason reason) {
        var event = new StatusReported(ROUTE, new ProviderId(id), state, clock.instant(), callback, reason);
        ground.database().change(tx -> conversations.report(tx, account, event));
    }

    public void report(String id, DeliveryState state) {
        report(id, state, "", Reason.NONE);
    }

    public static Sender phone(String digits) {
        return new Sender(digits, "", "", "");
    }

    public static MessageReceived text(String id, Sender sender, Instant at, String body) {
        return message(id, sender, at, new Content.Text(body));
    }

    public static MessageReceived message(String id, Sender sender, Instant at, Content content, RemoteFile... files) {
        return new MessageReceived(ROUTE, new ProviderId(id), sender, at, content, List.of(files), ProviderId.NONE);
    }

    public long count(String sql) {
        return ground.database().read(tx -> tx.query(sql).number());
    }

    public void change(Consumer<Transaction> work) {
        ground.database().change(work);
    }

    public Conversations conversations() {
        return conversations;
    }

    public ChannelAccounts accounts() {
        return new ChannelAccounts(ground);
    }

    public Attachments attachments() {
        return new Attachments(ground, DOCUMENT_CAP);
    }

    public Contacts contacts() {
        return new Contacts(ground);
    }

    public Drafts drafts() {
        return new Drafts(ground);
    }

    public HouseSettings settings() {
        return new HouseSettings(ground);
    }

    public ServiceSettings service() {
        return new ServiceSettings(ground);
    }

    public Tickets tickets() {
        return tickets;
    }

    public Inbox inbox() {
        return new Inbox(ground);
    }

    public Ground ground() {
        return ground;
    }

    public Database database() {
        return ground.database();
    }

    public Vault vault() {
        return vault;
    }

    public HouseClock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Actor admin() {
        return admin;
    }

    public Actor agent() {
        return agent;
    }

    /** As it stood when it was connected. */
    public ChannelAccount account() {
        return account;
    }

    public AccountId accountId() {
        return account.id();
    }

    /** The facts that were told so far. */
    public List<Event> told() {
        return told;
    }

    @Override
    public void close() {
        ground.database().close();
        vault.close();
    }
}
