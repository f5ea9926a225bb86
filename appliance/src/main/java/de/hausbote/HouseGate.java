package de.hausbote;

import de.hausbote.channel.whatsapp.WhatsAppChannel;
import de.hausbote.config.HausboteConfig;
import de.hausbote.config.ListenerConfig;
import de.hausbote.message.Ids;
import de.hausbote.relay.Channels;
import de.hausbote.relay.HookQuestions;
import de.hausbote.relay.Intake;
import de.hausbote.vault.Certificates;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.JournalLimits;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.VaultSettings;
import de.hausbote.web.ListenerSettings;
import de.hausbote.web.WebServers;
import de.hausbote.web.hook.WebhookResource;
import de.hausbote.web.open.NoticePages;
import de.hausbote.web.open.OpenDoor;
import de.hausbote.web.open.StopPages;
import de.hausbote.web.open.WidgetPages;
import de.hausbote.web.ui.PageSite;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds what stands at the door, sealed or open: certificates, the locked vault, the intake, both listeners. */
final class HouseGate {
    private final Map<String, String> newFingerprints = new TreeMap<>();
    private final HausboteConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Ids ids = new Ids(random);
    private final Channels channels = new Channels(List.of(new WhatsAppChannel()));
    private final VaultSettings settings;
    private final LockedVault vault;
    private final HostSeal host;
    private final HookQuestions questions;
    private final OpenDoor door = new OpenDoor();
    private final WebServers servers;

    HouseGate(HausboteConfig config, Clock clock, Deque<AutoCloseable> opened) {
        this.config = config;
        this.clock = clock;
        this.settings = settings(config, clock);
        this.vault = LockedVault.enter(settings);
        opened.push(vault);
        this.host = HostSeal.opened(settings);
        opened.push(host);
        var intake = new Intake(vault.hooks(), vault.intake(), channels, clock);
        this.questions = intake.questions();
        var page = new PageSite();
        this.servers = new WebServers(
                listener("inside", config.inside()),
                config.inside().url(),
                listener("public", config.outside()),
                List.of(
                        new WebhookResource(
                                intake, (int) config.intake().bodyLimit().bytes()),
                        new NoticePages(door),
                        new StopPages(door),
                        new WidgetPages(door, clock)),
                new WebServers.Page(page, page.contentPolicy()),
                clock,
                ids);
        opened.push(servers);
    }

    private static VaultSettings settings(HausboteConfig config, Clock clock) {
        var usual = JournalLimits.DEFAULT;
        var limits = new JournalLimits(
                config.intake().queue(),
                usual.waitingBytes(),
                usual.segmentBytes(),
                usual.segmentAge(),
                config.intake().sealedQuota().bytes(),
                usual.patience());
        return new VaultSettings(config.data(), config.vault().keyFile(), clock).with(limits);
    }

    private ListenerSettings listener(String name, ListenerConfig listener) {
        fingerprintOfNew(listener).ifPresent(made -> newFingerprints.put(name, made));
        var tls = Certificates.context(listener.certificate(), listener.key());
        return new ListenerSettings(name, listener.address().getHostAddress(), listener.port(), tls);
    }

    private Optional<String> fingerprintOfNew(ListenerConfig listener) {
        var names = Stream.of("localhost", "127.0.0.1", listener.url().getHost())
                .distinct()
                .toList();
        return Certificates.selfSignedIfMissing(listener.certificate(), listener.key(), names, clock.instant());
    }

    HausboteConfig config() {
        return config;
    }

    Map<String, String> newFingerprints() {
        return Map.copyOf(newFingerprints);
    }

    Clock clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    Ids ids() {
        return ids;
    }

    Channels channels() {
        return channels;
    }

    VaultSettings settings() {
        return settings;
    }

    LockedVault vault() {
        return vault;
    }

    HostSeal host() {
        return host;
    }

    HookQuestions questions() {
        return questions;
    }

    /** For people outside; shut until the house is open. */
    OpenDoor door() {
        return door;
    }

    WebServers servers() {
        return servers;
    }
}
