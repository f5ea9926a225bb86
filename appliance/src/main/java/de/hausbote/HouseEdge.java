package de.hausbote;

import de.hausbote.config.HausboteConfig;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.conversation.Audience;
import de.hausbote.conversation.AutomaticAnswers;
import de.hausbote.conversation.ConsentList;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.ContactLinks;
import de.hausbote.conversation.DialogSettings;
import de.hausbote.conversation.KillSwitch;
import de.hausbote.conversation.NewContacts;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.conversation.StopLinks;
import de.hausbote.relay.LedgerReport;
import de.hausbote.web.Gate;
import de.hausbote.web.WebServers;
import de.hausbote.web.api.Api;
import de.hausbote.web.live.LiveChannel;
import de.hausbote.web.metrics.MetricsListener;
import de.hausbote.web.metrics.RelayFigures;
import de.hausbote.web.open.OpenDoor;
import de.hausbote.web.open.OpenHouse;
import java.util.Deque;
import java.util.List;

/** Builds the edge of an open house: interface and live channel. */
final class HouseEdge {
    private final OpenDoor door;
    private final OpenHouse open;
    private final WebServers servers;
    private final LiveChannel live;
    private final WebServers.Served served;
    private final List<MetricsListener> metrics;

    HouseEdge(
            HouseGate gateway,
            HouseGround on,
            HouseHeart heart,
            HouseRelay relay,
            Api.Flow flow,
            HouseLock lock,
            Deque<AutoCloseable> opened) {
        var config = gateway.config();
        var gate = new Gate(heart.sessions(), config.inside().url());
        live = new LiveChannel(gate, heart.sessions(), new Audience(heart.ground()), on.clock(), on.ids());
        on.events().listen(live.hub()::tell);
        door = gateway.door();
        var entrance = HouseEntrance.of(heart, gateway.channels());
        open = new OpenHouse(
                config.outside().url(), heart.notices(), entrance.entrance(), new StopLinks(heart.ground()));
        servers = gateway.servers();
        served = new WebServers.Served(
                gate,
                Api.resources(
                        staff(heart), talk(heart, entrance), flow, house(config, heart, relay), lock(lock, heart)),
                live,
                live.upgrader());
        metrics = config.metrics().served() ? List.of(metrics(config, gateway, relay)) : List.of();
        opened.push(servers);
        metrics.forEach(opened::push);
        opened.push(live);
    }

    private static Api.Staff staff(HouseHeart heart) {
        return new Api.Staff(heart.signIn(), heart.sessions(), heart.activations(), heart.people());
    }

    private static Api.Talk talk(HouseHeart heart, HouseEntrance entrance) {
        return new Api.Talk(
                heart.inbox(),
                heart.tickets(),
                heart.conversations(),
                heart.attachments(),
                heart.drafts(),
                heart.templates(),
                heart.beginnings(),
                new Api.Outside(
                        heart.contacts(),
                        new NewContacts(heart.ground(), heart.tickets()),
                        new ContactLinks(heart.ground()),
                        new ContactConsents(heart.ground()),
                        heart.consentDocuments(),
                        new ConsentList(heart.ground()),
                        new ConsentTexts(
                                heart.ground().database(),
                                heart.ground().audit(),
                                heart.ground().ids()),
                        new DialogSettings(heart.ground()),
                        heart.notices(),
                        entrance.widgets()));
    }

    private Api.House house(HausboteConfig config, HouseHeart heart, HouseRelay relay) {
        return new Api.House(
                heart.settings(),
                new ServiceSettings(heart.ground()),
                new AutomaticAnswers(heart.ground()),
                heart.accounts(),
                relay.health(),
                new PageRelay(new KillSwitch(heart.ground()), heart.agreedLists()),
                new LedgerReport(heart.ground()),
                live.hub(),
                config.outside().url(),
                config.media().documentLimit().bytes());
    }

    private Api.Lock lock(HouseLock lock, HouseHeart heart) {
        return new Api.Lock(new PageSealing(lock, this::seal), new PageStartMode(lock, heart.startModes()));
    }

    /** Figures of further parts of the house join those of the relay here. */
    private static MetricsListener metrics(HausboteConfig config, HouseGate door, HouseRelay relay) {
        var ofRelay =
                new RelayFigures(relay.health(), relay.outbox(), door.vault().intake(), door.clock());
        return new MetricsListener(config.metrics().port(), List.of(ofRelay));
    }

    void start() {
        metrics.forEach(MetricsListener::start);
        servers.serve(served);
        door.open(open);
    }

    /** Nobody is let in any more, and every page that is open turns to the sealed house at once. */
    void seal() {
        served.gate().seal();
        door.shut();
        live.hub().tellSealed();
    }
}
