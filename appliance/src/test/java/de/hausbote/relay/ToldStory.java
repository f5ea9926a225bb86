package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.SendResult;
import de.hausbote.conversation.MessagePage;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.ticket.Entry;
import de.hausbote.ticket.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens between one contact and the house in an hour, as the provider tells it: messages, what becomes of them, and
 * what becomes of ours. Signs and quotes speak of what was there before. The same seed tells the same story, about another
 * contact each time.
 */
final class ToldStory {
    private static final List<String> SIGNS = List.of("👍", "🙏", "", "😊", "");
    private static final int MOST = 200;

    private final Practice practice;
    private final Random random;
    private final String person;
    private final String marked;
    private final long begun;
    private final List<String> webhooks = new ArrayList<>();
    private ConversationId conversation;
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
        opened();
        for (var message = 0; message < 1 + random.nextInt(4); message++) {
            written("t" + message, message);
        }
        reported();
        if (random.nextInt(3) == 0) {
            add("{\"type\":\"system\",\"system\":{\"type\":\"customer_identity_changed\",\"body\":\"x\"},"
                    + "\"identity\":{\"acknowledged\":true,\"hash\":\"x\"}" + end("identity"));
        }
    }

    /** There was a question, and an answer that the provider took; the hour after is what is told. */
    private void opened() {
        conversation = practice.written("wamid." + marked + "first", person, "Frage");
        for (var ours = 0; ours < 2; ours++) {
            practice.reply(conversation, "Antwort " + ours);
            var id = practice.desk()
                    .conversations()
                    .claim(practice.account().id(), practice.house().now())
                    .orElseThrow()
                    .id();
            var accepted = new SendResult.Accepted(new ProviderId("wamid." + marked + "o" + ours), "");
            practice.desk()
                    .conversations()
                    .settle(id, accepted, practice.house().now());
        }
    }

    /** A message of hers, what she made of it later, and the signs that she set on her first one and on one of ours. */
    private void written(String name, int before) {
        var quote = before > 0 && random.nextBoolean() ? ",\"context\":{\"id\":\"wamid." + marked + "o1\"}" : "";
        add("{\"type\":\"text\",\"text\":{\"body\":\"" + name + "\"}" + quote + end(name));
        for (var edit = random.nextInt(3); edit > 0; edit--) {
            add("{\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid." + marked + name
                    + "\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"" + name + " neu " + edit + "\"}}}"
                    + end(name + "e" + edit));
        }
        for (var sign = random.nextInt(3); sign > 0; sign--) {
            sign(random.nextBoolean() ? "o0" : "first", name + "s" + sign);
        }
        if (random.nextInt(4) == 0) {
            add("{\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid." + marked + name + "\"}"
                    + end(name + "w"));
        }
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
        webhooks.add(new String(Practice.webhook(message), UTF_8));
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
        webhooks.add(webhook.replace("\"messages\":[]", "\"statuses\":[" + status + "]"));
    }

    /** In the order in which it happened, each thing once. */
    List<String> webhooks() {
        return List.copyOf(webhooks);
    }

    /** What an agent sees of it, in words that name nobody. */
    List<String> seen() {
        var inbox = new Inbox(practice.house().ground());
        var agent = practice.house().agent();
        var seen = new ArrayList<String>();
        inbox.log(agent, conversation, MessagePage.Part.NEWEST, MOST).items().forEach(entry -> seen.add(line(entry)));
        var view = inbox.conversation(agent, conversation);
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
                        "state " + message.state() + " " + message.reason(),
                        "quoted "
                                + message.quoted().map(Object::toString).map(text -> text.replaceAll("^\\S{26} ", "")),
                        "signs "
                                + message.reactions().stream()
                                        .map(sign -> sign.emoji() + sign.from())
                                        .toList());
            case Entry.Done done -> "done " + done.kind();
        };
    }

    private String since(Instant at) {
        return Duration.ofSeconds(at.getEpochSecond() - begun).toString();
    }
}
