package de.hausbote;

import de.hausbote.conversation.KillSwitch;
import de.hausbote.identity.Actor;
import de.hausbote.relay.AgreedLists;
import de.hausbote.web.api.Relay;
import java.util.List;
import java.util.Optional;

/** What leaves for providers, as the page shows it. */
final class PageRelay implements Relay {
    private final KillSwitch killSwitch;
    private final AgreedLists lists;

    PageRelay(KillSwitch killSwitch, AgreedLists lists) {
        this.killSwitch = killSwitch;
        this.lists = lists;
    }

    @Override
    public Shown show(Actor actor) {
        return shown(actor, killSwitch.state(actor));
    }

    @Override
    public Shown stop(Actor actor) {
        return shown(actor, killSwitch.pull(actor));
    }

    @Override
    public Shown release(Actor actor) {
        return shown(actor, killSwitch.release(actor));
    }

    @Override
    public Shown agree(Actor actor, String list, String digest) {
        lists.agree(actor, list, digest);
        return show(actor);
    }

    private Shown shown(Actor actor, Optional<KillSwitch.Shown> stopped) {
        return new Shown(
                stopped.map(pulled -> new Stopped(pulled.by(), pulled.since().toEpochMilli())),
                lists.show(actor).stream().map(PageRelay::agreed).toList());
    }

    private static Agreed agreed(AgreedLists.Shown shown) {
        return new Agreed(
                shown.name(),
                shown.by(),
                shown.since().toEpochMilli(),
                lines(shown.added()),
                lines(shown.dropped()),
                shown.digest());
    }

    private static List<Line> lines(List<AgreedLists.Change> changes) {
        return changes.stream()
                .map(change -> new Line(change.call(), change.statement(), change.why()))
                .toList();
    }
}
