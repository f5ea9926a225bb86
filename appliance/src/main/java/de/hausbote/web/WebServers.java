package de.hausbote.web;

import de.hausbote.message.Ids;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * The two doors of the house. The inside listener serves page, interface and live channel to those who work here; the
 * public one takes webhooks and answers nothing else, so that the inbox need not face the internet.
 */
public final class WebServers implements AutoCloseable {
    private final Listener inside;
    private final Listener open;

    /**
     * What is served where.
     *
     * @param gate of the inside listener
     * @param contentPolicy of the page
     */
    public record Served(
            Gate gate,
            Collection<Resource> resources,
            Site page,
            String contentPolicy,
            Site live,
            Http1Upgrader liveUpgrader,
            Site hook) {}

    public WebServers(ListenerSettings inside, ListenerSettings open, Served served, Clock clock, Ids ids) {
        var dispatch = new Dispatch(served.resources(), served.gate(), clock, ids);
        this.inside = new Listener(
                inside,
                Limits.INSIDE,
                new SecurityHeaders(served.contentPolicy()),
                List.of(new Health(), dispatch, served.live(), served.page(), new Unknown()),
                List.of(served.liveUpgrader()));
        this.open = new Listener(
                open,
                Limits.PUBLIC,
                new SecurityHeaders(SecurityHeaders.NOTHING_ALLOWED),
                List.of(served.hook(), new Unknown()),
                List.of());
    }

    /** Opens both doors, or none. */
    public void start() {
        inside.start();
        try {
            open.start();
        } catch (PortTakenException taken) {
            inside.close();
            throw taken;
        }
    }

    public int insidePort() {
        return inside.port();
    }

    public int publicPort() {
        return open.port();
    }

    /** Nothing new comes in any more; what is under way has a few seconds. */
    @Override
    public void close() {
        open.close();
        inside.close();
    }
}
