package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.SendResult;
import de.hausbote.conversation.MessageEntry;
import de.hausbote.conversation.MessagePage;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.ticket.Entry;
import de.hausbote.ticket.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What happens between one contact and the house in an hour, as the provider tells it: messages, what becomes of them, the
 * answers to ours and what becomes of those. One in four contacts never wrote before. The same seed tells the same story, about another contact each time.
 */
final class ToldStory {
    private static final List<String> SIGNS = List.of("👍", "🙏", "", "😊", "");
    private static final int MOST = 200;

    private final Practice practice;
    private final Random random;
    private final String person;
    private final String marked;
    private final long begun;
    private final List<Runnable> steps = new ArrayList<>();
    private final List<String> hers = new ArrayList<>();
    private final boolean newcomer;
    private Optional<ConversationId> conversation = Optional.empty();
    private int told;

    /**
     * @param number of the telling: it stands in every id and in the contact's number
     */
    ToldStory(Practice practice, long seed, int number) {
        this.practice = practice;
        this.random = new Random(seed);
        this.person = "49155%08d".formatted(number);
        this.marked = "n" + number + ".";
        this.begun = practice.house().now().getEpochSecond();
        this.newcomer = random.nextInt(4) == 0;
        if (newcomer) {
            written("first");
        } else {
            opened();
        }
        for (var message = 0; message < 1 + random.nextInt(4); message++) {
            written("t" + message);
        }
        if (!newcomer) {
            reported();
        }
        if (random.nextInt(3) == 0) {
            add("{\"type\":\"system\",\"system\":{\"type\":\"customer_identity_changed\",\"body\":\"x\"},"
                    + "\"identity\":{\"acknowledged\":true,\"hash\":\"x\"}" + end("identity"));
        }
    }

    /** There was a question, an answer that the provider took, and one on its way; the hour after is what is told. */
    private void opened() {
        conversation = Optional.of(practice.written("wamid." + marked + "first", person, "Frage"));
        hers.add("first");
        answered("o0").run();
        steps.add(answered("o1"));
    }

    /** What the provider said when it took it; it comes by another way than what the provider tells, beside that. */
    private Runnable answered(String name) {
        practice.reply(conversation.orElseThrow(), "Antwort " + name);
        var conversations = practice.desk().conversations();
        var now = practice.house().now();
        var id = conversations.claim(practice.account().id(), now).orElseThrow().id();
        var accepted = new SendResult.Accepted(new ProviderId("wamid." + marked + name), "");
        return () -> conversations.settle(id, accepted, now);
    }

    /** A message of hers, what she made of it later, and the signs that she set on hers and on ours. */
    private void written(String name) {
        var quote = !(newcomer && hers.isEmpty()) && random.nextBoolean()
                ? ",\"context\":{\"id\":\"wamid." + marked + one() + "\"}"
                : "";
        add("{\"type\":\"text\",\"text\":{\"body\":\"" + name + "\"}" + quote + end(name));
        hers.add(name);
        for (var edit = random.nextInt(3); edit > 0; edit--) {
            add("{\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid." + marked + name
                    + "\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"" + name + " neu " + edit + "\"}}}"
                    + end(name + "e" + edit));
        }
        for (var sign = random.nextInt(3); sign > 0; sign--) {
            sign(one(), name + "s" + sign);
        }
        if (random.nextInt(4) == 0) {
            add("{\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid." + marked + name + "\"}"
                    + end(name + "w"));
        }
    }

    /** Any message that is there by now. */
    private String one() {
        return !newcomer && random.nextBoolean() ? "o" + random.nextInt(2) : hers.get(random.nextInt(hers.size()));
    }

    private void sign(String on, String name) {
        add("{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid." + marked + on + "\",\"emoji\":\""
                + SIGNS.get(random.nextInt(SIGNS.size())) + "\"}" + end(name));
    }

    private String end(String name) {
        return ",\"from\":\"" + person + "\",\"id\":\"wamid." + marked + name + "\",\"timestamp\":\""
                + (begun + 60 + ++told) + "\"}";
    }

    private void add(String message) {
        tell(new String(Practice.webhook(message), UTF_8));
    }

    private void reported() {
        for (var ours = 0; ours < 2; ours++) {
            for (var state : List.of("sent", "delivered", "read", "failed")) {
                if (random.nextInt(3) > 0) {
                    report("o" + ours, state);
                }
            }
        }
    }

    private void report(String name, String state) {
        var errors = state.equals("failed") ? ",\"errors\":[{\"code\":131026,\"title\":\"x\"}]" : "";
        var status = "{\"id\":\"wamid." + marked + name + "\",\"status\":\"" + state + "\",\"timestamp\":\""
                + (begun + 60 + ++told) + "\",\"recipient_id\":\"" + person + "\"" + errors + "}";
        var webhook = new String(Practice.webhook(""), UTF_8);
        tell(webhook.replace("\"messages\":[]", "\"statuses\":[" + status + "]"));
    }

    private void tell(String webhook) {
        var body = webhook.getBytes(UTF_8);
        var signatures = List.of(IntakeTest.signed(Practice.SECRET, body));
        steps.add(() -> assertEquals(
                IntakeAnswer.ACCEPTED, practice.intake().accept(HookPlace.of(ChannelName.WHATSAPP), body, signatures)));
    }

    /** In the order in which it happened, each thing once. */
    List<Runnable> steps() {
        return List.copyOf(steps);
    }

    /** All of it was told and nothing of another story since: the newest conversation is the one of whoever was new. */
    void end() {
        if (newcomer) {
            conversation = Optional.of(practice.house()
                    .database()
                    .read(tx -> tx.query("select id from conversation order by created desc fetch first 1 rows only")
                            .list(row -> ConversationId.of(row.bytes("id"))))
                    .getFirst());
        }
    }

    /** What an agent sees of it, in words that name nobody. */
    List<String> seen() {
        var inbox = new Inbox(practice.house().ground());
        var agent = practice.house().agent();
        var seen = new ArrayList<String>();
        inbox.log(agent, conversation.orElseThrow(), MessagePage.Part.NEWEST, MOST)
                .items()
                .forEach(entry -> seen.add(line(entry)));
        var view = inbox.conversation(agent, conversation.orElseThrow());
        seen.add("doubt "
                + view.contact().contact().doubt().map(doubt -> doubt.change().name()));
        view.contact().tickets().forEach(ticket -> seen.add("ticket " + ticket.state()));
        seen.sort(null);
        return seen;
    }

    private String line(Entry entry) {
        return switch (entry) {
            case Entry.Said(var message) ->
                String.join(
                        " | ",
                        since(message.at()),
                        message.direction().name(),
                        message.kind().name(),
                        message.content().toString().replace(marked, ""),
                        "late " + message.late(),
                        "edited " + message.edited().map(this::since),
                        "withdrawn " + message.withdrawn().map(this::since),
                        "before " + before(message),
                        "state " + message.state() + " " + message.reason(),
                        "quoted " + message.quoted().map(ToldStory::quoted),
                        "signs "
                                + message.reactions().stream()
                                        .map(sign -> sign.emoji() + sign.from())
                                        .toList());
            case Entry.Done done -> "done " + done.kind();
        };
    }

    private static String quoted(MessageEntry.Quoted quoted) {
        return switch (quoted) {
            case MessageEntry.Known known -> known.direction() + " " + known.kind() + " " + known.text();
            case MessageEntry.Unknown _ -> "unknown";
        };
    }

    private List<String> before(MessageEntry message) {
        var agent = practice.house().agent();
        return practice.desk().conversations().earlier(agent, message.id()).stream()
                .map(form -> form.content() + " until " + since(form.until()))
                .toList();
    }

    private String since(Instant at) {
        return Duration.ofSeconds(at.getEpochSecond() - begun).toString();
    }
}
