package de.hausbote.relay;

import de.hausbote.Await;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.RemoteFile;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.net.ScriptedServer;
import de.hausbote.net.ScriptedServer.Act;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One file of a customer that is fetched on one way and meets one fate. */
record Fetching(Via via, Kind kind, Lot lot) {
    private static final Duration LEAP = Duration.ofMinutes(20);
    private static final Set<String> OVER = Set.of("READY", "FAILED", "REFUSED");

    /** What customers send. */
    enum Kind {
        PICTURE("image/jpeg"),
        FILM("video/mp4"),
        SOUND("audio/mpeg"),
        VOICE("audio/ogg"),
        PAPER("application/pdf"),
        STICKER("image/webp");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /** What can become of it. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Lot {
        FETCHED("READY"),
        TOO_FAST("READY", Practice.refusing(429, 130429)),
        AWAY("READY", Practice.refusing(500, 131000), Practice.refusing(503, 2)),
        TOKEN_DEAD("READY", Practice.refusing(401, 190)),
        GONE("FAILED", Practice.refusing(404, 100)),
        ELSEWHERE("FAILED", ScriptedServer.answer(200, "{\"url\":\"https://evil.example/whatsapp_business/?mid=1\"}")),
        CUT_WHERE_IT_LIES("READY", ScriptedServer.hangUp()),
        ADDRESS_TOO_OLD("READY", Lot::willing, ScriptedServer.answer(404, "gone")),
        CUT_IN_THE_FILE(
                "READY", Lot::willing, ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n%PDF-1.7")),
        NOT_DELETED("READY", Lot::willingTwice, Practice.refusing(500, 131000));

        private final String state;
        private final Function<MarkedHouse, List<Act>> before;
        private final List<Act> acts;

        Lot(String state, Act... acts) {
            this(state, _ -> List.of(), acts);
        }

        Lot(String state, Function<MarkedHouse, List<Act>> before, Act... acts) {
            this.state = state;
            this.before = before;
            this.acts = List.of(acts);
        }

        private static List<Act> willing(MarkedHouse house) {
            return List.of(house.willing());
        }

        private static List<Act> willingTwice(MarkedHouse house) {
            return List.of(house.willing(), house.willing());
        }
    }

    static Stream<Fetching> all() {
        return Arrays.stream(Via.values())
                .flatMap(via -> Arrays.stream(Kind.values())
                        .flatMap(kind -> Arrays.stream(Lot.values()).map(lot -> new Fetching(via, kind, lot))));
    }

    void play(MarkedHouse house) {
        house.practice().provider().next(lot.before.apply(house).toArray(Act[]::new));
        house.practice().provider().next(lot.acts.toArray(Act[]::new));
        var known = files(house);
        receive(house);
        Await.until(
                this.toString(),
                () -> {
                    if (ended(house, known + 1)) {
                        return true;
                    }
                    house.practice().house().clock().advance(LEAP);
                    var account = house.account(via).id();
                    house.practice().house().ground().events().publish(new Event.AccountChanged(account));
                    return false;
                },
                () -> lot.state);
    }

    private void receive(MarkedHouse house) {
        var canaries = house.canaries();
        var number = house.next();
        var sender = new Sender("4915555%06d".formatted(number), "", canaries.in("profile name"), "");
        var content = switch (kind) {
            case PICTURE -> new Content.Image(canaries.in("caption of a picture that is fetched"));
            case FILM -> new Content.Video(canaries.in("caption of a film that is fetched"));
            case SOUND -> new Content.Audio(false);
            case VOICE -> new Content.Audio(true);
            case PAPER ->
                new Content.Document(
                        canaries.in("caption of a file that is fetched"),
                        canaries.in("name of a file that is fetched") + ".pdf");
            case STICKER -> new Content.Sticker();
        };
        var event = new MessageReceived(
                house.account(via).route(),
                new ProviderId("wamid.file" + number),
                sender,
                house.practice().house().now(),
                content,
                List.of(new RemoteFile("77" + number, kind.type, "")),
                ProviderId.NONE);
        house.practice()
                .house()
                .change(tx -> house.practice().desk().conversations().receive(tx, house.account(via), event));
    }

    private static long files(MarkedHouse house) {
        return house.practice().count("select count(*) from attachment where direction = 'IN'");
    }

    /** The last file stands where it should and the call that deletes it is over. */
    private boolean ended(MarkedHouse house, long count) {
        var states = house.practice()
                .house()
                .database()
                .read(tx -> tx.query("select state from attachment where direction = 'IN' order by id")
                        .list(row -> row.text("state")));
        return states.size() == count
                && states.stream().allMatch(OVER::contains)
                && house.practice()
                                .count("select count(*) from ledger_entry where step = 'INTENT' and verdict ="
                                        + " 'PERMITTED'")
                        == house.practice().count("select count(*) from ledger_entry where step = 'OUTCOME'")
                && states.stream().filter(lot.state::equals).count() >= 1;
    }
}
