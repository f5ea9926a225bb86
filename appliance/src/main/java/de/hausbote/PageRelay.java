package de.hausbote;

import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.KillSwitch;
import de.hausbote.identity.Actor;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.relay.AgreedLists;
import de.hausbote.web.api.Relay;
import java.util.List;
import java.util.Optional;

/** What leaves for providers, as the page shows it. */
final class PageRelay implements Relay {
    private static final List<ChannelName> SPOKEN = List.of(ChannelName.WHATSAPP);

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
    public Shown agree(Actor actor, String channel, String digest) {
        var spoken = SPOKEN.stream()
                .filter(each -> each.value().equals(channel))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        lists.agree(actor, spoken, digest);
        return show(actor);
    }

    private Shown shown(Actor actor, Optional<KillSwitch.Shown> stopped) {
        return new Shown(
                stopped.map(pulled -> new Stopped(pulled.by(), pulled.since().toEpochMilli())),
                SPOKEN.stream()
                        .map(channel -> agreed(lists.show(actor, channel)))
                        .toList());
    }

    private static Agreed agreed(AgreedLists.Shown shown) {
        return new Agreed(
                shown.channel().value(),
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
