package de.hausbote;

import de.hausbote.channel.ChannelName;
import de.hausbote.config.HausboteConfig;
import de.hausbote.config.PracticeConnection;
import de.hausbote.config.ScannerConfig;
import de.hausbote.consent.Notices;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.Beginnings;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.ConsentDocuments;
import de.hausbote.conversation.Contacts;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.Drafts;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.Scanning;
import de.hausbote.conversation.Templates;
import de.hausbote.identity.Activations;
import de.hausbote.identity.Foundation;
import de.hausbote.identity.People;
import de.hausbote.identity.SessionSettings;
import de.hausbote.identity.Sessions;
import de.hausbote.identity.SignIn;
import de.hausbote.identity.StartModeAcceptances;
import de.hausbote.identity.Teams;
import de.hausbote.message.Secret;
import de.hausbote.net.Scanner;
import de.hausbote.relay.AgreedLists;
import de.hausbote.ticket.Inbox;
import de.hausbote.ticket.Tickets;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.Passwords;
import java.net.URI;
import java.util.List;

/** Builds the heart: people, conversations and tickets. */
final class HouseHeart {
    /** The version of the provider's interface that this program was made for. */
    private static final String GRAPH_VERSION = "v26.0";

    private final URI publicUrl;
    private final Foundation foundation;
    private final Ground ground;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Activations activations;
    private final People people;
    private final StartModeAcceptances startModes;
    private final HouseSettings settings;
    private final ChannelAccounts accounts;
    private final Conversations conversations;
    private final Beginnings beginnings;
    private final Scanning scanning;
    private final Attachments attachments;
    private final ConsentDocuments consentDocuments;
    private final Templates templates;
    private final Drafts drafts;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Inbox inbox;
    private final AgreedLists agreedLists;
    private final Notices notices;

    HouseHeart(HausboteConfig config, HouseGround on) {
        publicUrl = config.outside().url();
        foundation = new Foundation(on.database(), on.vault(), on.audit(), on.events(), on.ids(), on.random());
        sessions = new Sessions(foundation, sessionSettings(config));
        var passwords =
                new Passwords(PasswordCost.of(config.passwords().memory().bytes()), on.random());
        signIn = new SignIn(foundation, passwords, sessions);
        activations = new Activations(foundation, passwords, sessions);
        people = new People(foundation, sessions);
        startModes = new StartModeAcceptances(foundation);
        ground = new Ground(on.database(), on.vault(), on.audit(), on.events(), on.ids(), people, new Teams(on.ids()));
        settings = new HouseSettings(ground);
        accounts = new ChannelAccounts(ground);
        tickets = new Tickets(ground);
        conversations = new Conversations(ground, tickets);
        scanning = scanning(config);
        attachments =
                new Attachments(ground, scanning, config.media().documentLimit().bytes());
        consentDocuments = new ConsentDocuments(ground, scanning);
        beginnings = new Beginnings(ground, tickets);
        templates = new Templates(ground);
        drafts = new Drafts(ground);
        contacts = new Contacts(ground);
        inbox = new Inbox(ground);
        agreedLists = new AgreedLists(ground);
        notices = new Notices(ground.database(), ground.audit());
    }

    /** The scanner lives as long as the process; it holds no line open. */
    private static Scanning scanning(HausboteConfig config) {
        var whenAway = Scanning.WhenAway.valueOf(config.scanner().whenAway().name());
        return config.scanner()
                .socket()
                .map(socket -> switch (socket) {
                    case ScannerConfig.Socket.Local(var path) -> new Scanner.Place.Local(path);
                    case ScannerConfig.Socket.Port(var address) -> new Scanner.Place.Port(address);
                })
                .map(place -> Scanning.with(new Scanner(place), whenAway))
                .orElseGet(Scanning::none);
    }

    private static SessionSettings sessionSettings(HausboteConfig config) {
        var usual = SessionSettings.DEFAULT;
        var longest = config.session().absolute();
        var others = longest.compareTo(usual.others()) < 0 ? longest : usual.others();
        return new SessionSettings(config.session().idle(), longest, others, usual.perPerson());
    }

    /** Mends what an earlier end of the program left behind; before anything comes in. */
    void tidy() {
        settings.reachedAt(publicUrl);
        accounts.teachHooks();
        attachments.sweep();
        consentDocuments.sweep();
    }

    void connect(PracticeConnection practice) {
        ground.database().change(tx -> {
            if (accounts.byRoute(tx, ChannelName.WHATSAPP, practice.phoneNumberId())
                    .isEmpty()) {
                accounts.create(tx, account(practice));
            }
        });
    }

    private static NewAccount account(PracticeConnection practice) {
        return new NewAccount(
                ChannelName.WHATSAPP,
                ChannelAccount.Kind.PRACTICE,
                practice.name(),
                practice.phoneNumberId(),
                practice.displayNumber(),
                practice.baseUrl(),
                GRAPH_VERSION,
                practice.certificate(),
                Connection.of(practice.wabaId()),
                new AccountSecrets(
                        new Secret(practice.accessToken()),
                        List.of(new Secret(practice.appSecret())),
                        new Secret(practice.verifyToken())));
    }

    Foundation foundation() {
        return foundation;
    }

    Ground ground() {
        return ground;
    }

    Sessions sessions() {
        return sessions;
    }

    SignIn signIn() {
        return signIn;
    }

    Activations activations() {
        return activations;
    }

    People people() {
        return people;
    }

    StartModeAcceptances startModes() {
        return startModes;
    }

    HouseSettings settings() {
        return settings;
    }

    ChannelAccounts accounts() {
        return accounts;
    }

    Conversations conversations() {
        return conversations;
    }

    Scanning scanning() {
        return scanning;
    }

    Attachments attachments() {
        return attachments;
    }

    ConsentDocuments consentDocuments() {
        return consentDocuments;
    }

    Beginnings beginnings() {
        return beginnings;
    }

    Templates templates() {
        return templates;
    }

    Drafts drafts() {
        return drafts;
    }

    Contacts contacts() {
        return contacts;
    }

    Tickets tickets() {
        return tickets;
    }

    AgreedLists agreedLists() {
        return agreedLists;
    }

    Notices notices() {
        return notices;
    }

    Inbox inbox() {
        return inbox;
    }
}
