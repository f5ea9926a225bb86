package de.hausbote.web;

import de.hausbote.message.Ids;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two doors of the house. The inside listener serves page, interface and live channel to those who work here; the
 * public one takes webhooks and shows people outside what they may read, so that the inbox need not face the internet. The
 * public door is the same whether the house is open or sealed; the inside one changes what it serves.
 */
public final class WebServers implements AutoCloseable {
    private final ListenerSettings insideSettings;
    private final URI insideUrl;
    private final Page page;
    private final Listener open;
    private final Clock clock;
    private final Ids ids;
    private Optional<Listener> inside = Optional.empty();

    /** The page and what it may load. */
    public record Page(Site site, String contentPolicy) {}

    /** What an open house serves inside. */
    public record Served(Gate gate, Collection<Resource> resources, Site live, Http1Upgrader liveUpgrader) {}

    /**
     * @param insideUrl as browsers know the inside listener
     * @param outside what the public listener serves
     */
    public WebServers(
            ListenerSettings inside,
            URI insideUrl,
            ListenerSettings open,
            List<Site> outside,
            Page page,
            Clock clock,
            Ids ids) {
        this.insideSettings = inside;
        this.insideUrl = insideUrl;
        this.page = page;
        this.clock = clock;
        this.ids = ids;
        this.open = new Listener(
                open,
                Limits.PUBLIC,
                new SecurityHeaders(SecurityHeaders.NOTHING_ALLOWED),
                Stream.concat(outside.stream(), Stream.of(new Unknown())).toList(),
                List.of());
    }

    /**
     * Opens both doors of a sealed house, or none.
     *
     * @param resources for opening it; everything else is answered with {@code SEALED}
     */
    public synchronized void serveSealed(Collection<Resource> resources) {
        var dispatch = new Dispatch(resources, new SealedGate(insideUrl), clock, ids);
        serve(List.of(new Health(), dispatch, new SealedAnswers(), page.site(), new Unknown()), List.of());
    }

    /** Opens both doors, or none; the doors of a house that was sealed until now stay where they are. */
    public synchronized void serve(Served served) {
        var dispatch = new Dispatch(served.resources(), served.gate(), clock, ids);
        serve(
                List.of(new Health(), dispatch, served.live(), page.site(), new Unknown()),
                List.of(served.liveUpgrader()));
    }

    private void serve(List<Site> sites, List<Http1Upgrader> upgraders) {
        var before = inside;
        var settings =
                before.map(listener -> insideSettings.on(listener.port())).orElse(insideSettings);
        before.ifPresent(Listener::close);
        var next = new Listener(settings, Limits.INSIDE, new SecurityHeaders(page.contentPolicy()), sites, upgraders);
        next.start();
        inside = Optional.of(next);
        if (before.isEmpty()) {
            startPublic();
        }
    }

    private void startPublic() {
        try {
            open.start();
        } catch (PortTakenException taken) {
            inside.ifPresent(Listener::close);
            inside = Optional.empty();
            throw taken;
        }
    }

    public synchronized int insidePort() {
        return inside.orElseThrow().port();
    }

    public int publicPort() {
        return open.port();
    }

    /** Nothing new comes in any more; what is under way has a few seconds. Closing again changes nothing. */
    @Override
    public synchronized void close() {
        if (inside.isPresent()) {
            open.close();
            inside.get().close();
            inside = Optional.empty();
        }
    }
}
