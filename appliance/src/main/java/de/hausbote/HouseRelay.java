package de.hausbote;

import de.hausbote.net.Outward;
import de.hausbote.relay.Desk;
import de.hausbote.relay.Egress;
import de.hausbote.relay.Ingress;
import de.hausbote.relay.MediaWorker;
import de.hausbote.relay.Outbox;
import de.hausbote.relay.Pace;
import de.hausbote.ticket.WindowReminders;
import java.util.Deque;

/** Builds everything between the journal and the providers. */
final class HouseRelay {
    private final Ingress ingress;
    private final Outbox outbox;
    private final MediaWorker media;
    private final WindowReminders reminders;

    HouseRelay(HouseGate gate, HouseHeart heart, HouseGround on, Deque<AutoCloseable> opened) {
        var channels = gate.channels();
        var outward = new Outward();
        opened.push(outward);
        var egress = new Egress(heart.ground(), channels, heart.accounts(), outward);
        var desk = new Desk(heart.accounts(), heart.conversations(), heart.attachments());
        ingress = new Ingress(heart.ground(), desk, channels, on.clock());
        outbox = new Outbox(heart.ground(), desk, channels, egress, Pace.USUAL, on.clock());
        media = new MediaWorker(heart.ground(), desk, channels, egress, on.clock());
        reminders = new WindowReminders(heart.ground(), on.clock());
        opened.push(reminders);
        opened.push(ingress);
        opened.push(outbox);
        opened.push(media);
    }

    /** What is in doubt is said so first; then everything waits for work. */
    void start() {
        outbox.start();
        ingress.start();
        media.start();
        reminders.start();
    }
}
