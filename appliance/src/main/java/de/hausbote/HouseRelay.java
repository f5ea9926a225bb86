package de.hausbote;

import de.hausbote.conversation.HeldBackRounds;
import de.hausbote.conversation.ProfilePictures;
import de.hausbote.net.Outward;
import de.hausbote.relay.AccountDesk;
import de.hausbote.relay.Desk;
import de.hausbote.relay.Egress;
import de.hausbote.relay.HealthWatch;
import de.hausbote.relay.Ingress;
import de.hausbote.relay.LedgerProof;
import de.hausbote.relay.MediaWorker;
import de.hausbote.relay.Outbox;
import de.hausbote.relay.Pace;
import de.hausbote.relay.TemplateDesk;
import de.hausbote.relay.TemplateWorker;
import de.hausbote.ticket.WindowReminders;
import de.hausbote.vault.Certificates;
import java.util.Deque;

/** Builds everything between the journal and the providers. */
final class HouseRelay {
    private final Ingress ingress;
    private final Outbox outbox;
    private final MediaWorker media;
    private final HealthWatch health;
    private final LedgerProof ledger;
    private final TemplateDesk templates;
    private final TemplateWorker pull;
    private final AccountDesk accounts;
    private final WindowReminders reminders;
    private final HeldBackRounds heldBack;

    HouseRelay(HouseGate gate, HouseHeart heart, HouseGround on, Deque<AutoCloseable> opened) {
        var channels = gate.channels();
        var outward = new Outward();
        opened.push(outward);
        var egress = new Egress(heart.ground(), channels, heart.accounts(), heart.agreedLists(), outward);
        ledger = new LedgerProof(heart.ground(), gate.settings(), gate.host());
        ledger.follow(egress);
        opened.push(ledger);
        var desk = new Desk(heart.accounts(), heart.conversations(), heart.attachments(), heart.templates());
        ingress = new Ingress(heart.ground(), desk, channels, on.clock());
        outbox = new Outbox(heart.ground(), desk, channels, egress, Pace.USUAL, on.clock());
        media = new MediaWorker(heart.ground(), desk, channels, egress, on.clock());
        var door = gate.config().outside();
        var around = new HealthWatch.Surroundings(
                door.url().toString(),
                () -> Certificates.authorities(Certificates.pem(door.certificate())),
                heart.scanning()::standing,
                on.clock());
        health = new HealthWatch(heart.ground(), heart.accounts(), channels, egress, around);
        reminders = new WindowReminders(heart.ground(), on.clock());
        opened.push(reminders);
        heldBack = new HeldBackRounds(heart.ground());
        opened.push(heldBack);
        opened.push(ingress);
        opened.push(outbox);
        opened.push(media);
        opened.push(health);
        templates = new TemplateDesk(heart.ground(), desk, channels, egress);
        accounts = new AccountDesk(
                heart.ground(),
                heart.accounts(),
                channels,
                egress,
                new AccountDesk.Hooks(door.url().toString(), gate.questions()),
                new ProfilePictures(heart.scanning()));
        pull = new TemplateWorker(heart.ground(), desk, templates, on.clock());
        opened.push(pull);
    }

    LedgerProof ledger() {
        return ledger;
    }

    /** What is in doubt is said so first; then everything waits for work. */
    void start() {
        outbox.start();
        ingress.start();
        media.start();
        health.start();
        pull.start();
        reminders.start();
        heldBack.start();
    }

    Outbox outbox() {
        return outbox;
    }

    HealthWatch health() {
        return health;
    }

    AccountDesk accounts() {
        return accounts;
    }

    TemplateDesk templates() {
        return templates;
    }
}
