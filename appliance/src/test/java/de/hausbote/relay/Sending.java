package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.conversation.Conversations.Outcome;
import de.hausbote.conversation.KillSwitch;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.net.ScriptedServer.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** One thing that is said on one way and meets one fate, from the agent's hand to the last state of its messages. */
record Sending(Via via, Saying saying, Fate fate) {
    private static final Duration LEAP = Duration.ofMinutes(20);
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "SENDING");

    /** What every way meets; the other fates depend on the answer alone and meet the first way. */
    private static final Set<Fate> EVERYWHERE = EnumSet.of(
            Fate.TAKEN,
            Fate.AWAY,
            Fate.NOT_UNDERSTOOD,
            Fate.CUT_BEFORE_THE_ANSWER,
            Fate.IN_DOUBT_AND_SENT_AGAIN,
            Fate.HELD_BY_THE_SWITCH);

    /** Everything that can be said, with every fate, and on every way. */
    static Stream<Sending> all() {
        return Arrays.stream(Via.values())
                .flatMap(via -> Arrays.stream(Saying.values())
                        .flatMap(saying -> Arrays.stream(Fate.values())
                                .filter(fate -> via == Via.META || EVERYWHERE.contains(fate))
                                .map(fate -> new Sending(via, saying, fate))));
    }

    MarkedTalk played(MarkedHouse house) {
        house.practice().house().clock().advance(BREATH);
        var talk = begun(house);
        house.practice().provider().next(script(house));
        saying.to(talk);
        await(talk, fate.states());
        afterwards(house, talk);
        await(talk, fate.end());
        return talk;
    }

    private MarkedTalk begun(MarkedHouse house) {
        return saying.numberless() ? MarkedTalk.withoutNumber(house, via) : MarkedTalk.withNumber(house, via);
    }

    private Act[] script(MarkedHouse house) {
        var acts = new ArrayList<Act>();
        for (var act : fate.acts()) {
            for (var file = 0; file < saying.files(); file++) {
                acts.add(house.willing());
            }
            acts.add(act);
        }
        return acts.toArray(Act[]::new);
    }

    /** While the switch is pulled, nothing is taken in and nothing leaves, also what waited before. */
    private void held(MarkedHouse house, MarkedTalk talk) {
        var before = house.practice().wire().size();
        var kill = new KillSwitch(house.practice().house().ground());
        kill.pull(house.practice().house().admin());
        house.practice().house().clock().advance(LEAP);
        talk.wake();
        assertThrows(RefusedException.class, () -> saying.to(talk));
        assertEquals(before, house.practice().wire().size(), "the switch was pulled");
        kill.release(house.practice().house().admin());
    }

    private void await(MarkedTalk talk, Set<String> states) {
        var tries = new int[1];
        Await.until(
                this + " " + states,
                () -> {
                    talk.wake();
                    if (stands(talk, states)) {
                        return true;
                    }
                    if (++tries[0] > 2 && !states.contains("QUEUED")) {
                        talk.practice().house().clock().advance(LEAP);
                    }
                    return false;
                },
                () -> talk.ours() + " "
                        + talk.practice().count("select count(*) from channel_account where state = 'STOPPED'"));
    }

    /** The first message meets the fate; what comes behind it goes on by itself, unless the account stands still. */
    private boolean stands(MarkedTalk talk, Set<String> states) {
        var ours = talk.ours();
        if (ours.isEmpty() || !states.contains(ours.getFirst().state())) {
            return false;
        }
        if (states.contains("QUEUED")) {
            return fate.then() == Fate.Then.RESUME ? stopped(talk) : talk.wire().size() > saying.files();
        }
        return ours.stream().skip(1).noneMatch(message -> UNDER_WAY.contains(message.state()));
    }

    private static boolean stopped(MarkedTalk talk) {
        return talk.practice()
                .house()
                .database()
                .read(tx -> talk.practice()
                        .desk()
                        .accounts()
                        .find(tx, talk.account().id())
                        .filter(account -> !account.active())
                        .isPresent());
    }

    private void afterwards(MarkedHouse house, MarkedTalk talk) {
        var conversations = house.practice().desk().conversations();
        var first = talk.ours().getFirst().id();
        switch (fate.then()) {
            case NOTHING -> {}
            case RELEASE -> held(house, talk);
            case READ -> {
                report(house, talk, DeliveryState.DELIVERED);
                report(house, talk, DeliveryState.READ);
            }
            case RESUME ->
                house.practice()
                        .desk()
                        .accounts()
                        .resume(house.practice().house().admin(), talk.account().id());
            case RETRY -> conversations.retry(talk.agent(), first);
            case REPORT -> report(house, talk, DeliveryState.DELIVERED);
            case ARRIVED -> conversations.decide(talk.agent(), first, Outcome.ARRIVED);
            case AGAIN -> conversations.decide(talk.agent(), first, Outcome.AGAIN);
        }
    }

    /** The provider reports on the first message of this conversation, by the value that it got with it. */
    private static void report(MarkedHouse house, MarkedTalk talk, DeliveryState state) {
        var callback = talk.firstCallback();
        assertTrue(callback.length() > 20, "a value came with it");
        var report = new StatusReported(
                talk.account().route(),
                new ProviderId("wamid.told" + talk.number()),
                state,
                house.practice().house().now(),
                callback,
                Reason.NONE);
        house.practice()
                .house()
                .change(tx -> house.practice().desk().conversations().report(tx, talk.account(), report));
    }
}
