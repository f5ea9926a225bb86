package de.hausbote.web.api;

import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.Notices;
import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.AutomaticAnswers;
import de.hausbote.conversation.Beginnings;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.ConsentDocuments;
import de.hausbote.conversation.ConsentList;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.ContactLinks;
import de.hausbote.conversation.Contacts;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.DialogSettings;
import de.hausbote.conversation.Drafts;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.NewContacts;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.conversation.Templates;
import de.hausbote.identity.Activations;
import de.hausbote.identity.People;
import de.hausbote.identity.Sessions;
import de.hausbote.identity.SignIn;
import de.hausbote.relay.AccountDesk;
import de.hausbote.relay.HealthWatch;
import de.hausbote.relay.LedgerReport;
import de.hausbote.relay.TemplateDesk;
import de.hausbote.search.Search;
import de.hausbote.ticket.Inbox;
import de.hausbote.ticket.Tickets;
import de.hausbote.web.Resource;
import de.hausbote.web.live.LiveHub;
import de.hausbote.web.open.EmbedCode;
import de.hausbote.widget.Widgets;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All resources of the interface. */
public final class Api {
    private Api() {}

    /** The parts of the house that know its people. */
    public record Staff(SignIn signIn, Sessions sessions, Activations activations, People people) {}

    /** The parts of the house that know what is said. */
    public record Talk(
            Inbox inbox,
            Tickets tickets,
            Conversations conversations,
            Attachments attachments,
            Drafts drafts,
            Templates templates,
            Beginnings beginnings,
            Outside outside) {}

    /** The parts that know the people outside. */
    public record Outside(
            Contacts contacts,
            NewContacts fresh,
            ContactLinks links,
            ContactConsents consents,
            ConsentDocuments documents,
            ConsentList everybody,
            ConsentTexts texts,
            DialogSettings dialog,
            Notices notices,
            Widgets widgets) {}

    /**
     * The parts that run the house.
     *
     * @param publicUrl as providers reach the public listener
     * @param documentLimit how many bytes a file may have
     */
    public record House(
            HouseSettings settings,
            ServiceSettings service,
            AutomaticAnswers automatic,
            ChannelAccounts accounts,
            HealthWatch health,
            Relay relay,
            LedgerReport ledger,
            LiveHub hub,
            URI publicUrl,
            long documentLimit) {}

    /** The parts that work beside the talk: what finds in it, and what asks the provider. */
    public record Flow(Search search, TemplateDesk templates, AccountDesk accounts) {}

    /** The parts that open and seal the house. */
    public record Lock(Sealing sealing, StartMode startMode) {}

    /** What a sealed house answers: how to open it. */
    public static List<Resource> whileSealed(Sealing sealing) {
        return List.of(new SealResource(sealing));
    }

    public static List<Resource> resources(Staff staff, Talk talk, Flow flow, House house, Lock lock) {
        return Stream.of(
                        ofStaff(staff),
                        ofTalk(talk, house),
                        ofFlow(flow, talk),
                        ofHouse(house, talk.outside().notices()),
                        ofLock(lock))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Resource> ofStaff(Staff staff) {
        return List.of(
                new SetupResource(staff.people()),
                new SessionResource(staff.signIn(), staff.sessions()),
                new ActivationsResource(staff.activations(), staff.sessions()),
                new PreferencesResource(staff.people()),
                new PeopleResource(staff.people()));
    }

    private static List<Resource> ofTalk(Talk talk, House house) {
        var limits = SendLimits.withDocuments(house.documentLimit());
        return List.of(
                new ConversationsResource(talk.inbox(), talk.tickets(), talk.conversations(), house.service(), limits),
                new MessagesResource(talk.inbox(), talk.conversations()),
                new BeginningsResource(talk.beginnings(), talk.inbox()),
                new TemplateMessagesResource(talk.conversations(), talk.templates()),
                new DraftsResource(talk.drafts()),
                new AttachmentsResource(talk.attachments(), limits),
                new ContactsResource(talk.inbox(), talk.outside().contacts()),
                new NewContactsResource(talk.outside()),
                new ContactLinksResource(talk.inbox(), talk.outside().links()),
                new WidgetsResource(talk.outside().widgets(), new EmbedCode(house.publicUrl())),
                new ConsentsResource(talk.outside().consents(), talk.outside().texts()),
                new ProofsResource(talk.outside().consents(), talk.outside().documents()),
                new DialogResource(talk.outside().dialog()),
                new ConsentListResource(talk.outside().everybody()));
    }

    private static List<Resource> ofFlow(Flow flow, Talk talk) {
        return List.of(
                new SearchResource(flow.search()),
                new TemplatesResource(talk.templates(), flow.templates()),
                new ProfileResource(flow.accounts()),
                new NumberResource(flow.accounts()),
                new ConnectingResource(flow.accounts()));
    }

    private static List<Resource> ofHouse(House house, Notices notices) {
        return List.of(
                new SettingsResource(house.settings()),
                new ServiceResource(house.service()),
                new AutomaticAnswersResource(house.automatic()),
                new RelayResource(house.relay()),
                new HealthResource(house.health()),
                new LedgerResource(house.ledger()),
                new AccountsResource(house.accounts(), house.publicUrl()),
                new NoticeResource(notices, house.accounts(), house.publicUrl()),
                new ChangesResource(house.hub()));
    }

    private static List<Resource> ofLock(Lock lock) {
        return List.of(new SealResource(lock.sealing()), new StartModeResource(lock.startMode()));
    }
}
