package de.hausbote.web.api;

import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.Conversations.Outcome;
import de.hausbote.conversation.Doubts;
import de.hausbote.conversation.EarlierForm;
import de.hausbote.conversation.MessageEntry;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.MessagePage.Part;
import de.hausbote.conversation.Reply;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.ticket.Inbox;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said in a conversation, and saying something. */
final class MessagesResource implements Resource {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int NORMAL_PAGE = 40;

    private final Inbox inbox;
    private final Conversations conversations;

    MessagesResource(Inbox inbox, Conversations conversations) {
        this.inbox = inbox;
        this.conversations = conversations;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_MESSAGES.route(), this::list);
        routes.on(ApiRoute.SEND_MESSAGE.route(), this::send);
        routes.on(ApiRoute.JOIN_MESSAGE.route(), this::join);
        routes.on(ApiRoute.SEND_AGAIN.route(), this::sendAgain);
        routes.on(ApiRoute.REACT.route(), this::react);
        routes.on(ApiRoute.TAKE_REACTION_BACK.route(), this::takeBack);
        routes.on(ApiRoute.DIVIDE_TEXT.route(), this::divide);
        routes.on(ApiRoute.LIST_EARLIER_FORMS.route(), this::earlier);
        routes.on(ApiRoute.LIST_DOUBTS.route(), this::doubts);
        routes.on(ApiRoute.DECIDE_OUTCOME.route(), this::decide);
    }

    private Answer list(Call call) {
        var page = inbox.log(call.actor(), call.id(ConversationId::parse), part(call), call.limit(NORMAL_PAGE));
        return Answer.ok(new Entries(
                page.items().stream().map(EntryShape::of).toList(),
                page.next().map(Cursor::toString),
                page.newer().map(Cursor::toString)));
    }

    private static Part part(Call call) {
        return call.query("around")
                .<Part>map(text -> new Part.Around(Call.read("around", text, MessageId::parse)))
                .or(() -> call.query("from").map(text -> new Part.From(Call.read("from", text, Cursor::parse))))
                .or(() -> call.query("before").map(text -> new Part.Above(Call.read("before", text, Cursor::parse))))
                .orElse(Part.NEWEST);
    }

    private Answer send(Call call) {
        var reply = call.body(Said.class).reply(key(call));
        return Answer.created(shape(conversations.reply(call.actor(), call.id(ConversationId::parse), reply)));
    }

    private Answer join(Call call) {
        var words = call.body(Written.class).text();
        return Answer.ok(shape(conversations.join(call.actor(), call.id(MessageId::parse), words, key(call))));
    }

    private Answer sendAgain(Call call) {
        return Answer.ok(shape(conversations.retry(call.actor(), call.id(MessageId::parse))));
    }

    private Answer doubts(Call call) {
        var page = inbox.doubts(call.actor());
        return Answer.ok(new InDoubt(page.items().stream().map(DoubtShape::of).toList(), page.total()));
    }

    private Answer decide(Call call) {
        var outcome = Words.read("outcome", call.body(Decision.class).outcome(), Outcome.class);
        return Answer.ok(shape(conversations.decide(call.actor(), call.id(MessageId::parse), outcome)));
    }

    private Answer react(Call call) {
        var emoji = call.body(Sign.class).emoji();
        if (emoji.isEmpty()) {
            throw new BadRequestException("emoji");
        }
        return Answer.ok(shape(conversations.react(call.actor(), call.id(MessageId::parse), emoji)));
    }

    private Answer takeBack(Call call) {
        return Answer.ok(shape(conversations.react(call.actor(), call.id(MessageId::parse), "")));
    }

    /** Nothing is kept of it. */
    private Answer divide(Call call) {
        return Answer.ok(new Parts(Reply.divided(call.body(Written.class).text())));
    }

    private Answer earlier(Call call) {
        var forms = conversations.earlier(call.actor(), call.id(MessageId::parse));
        return Answer.ok(new Earlier(forms.stream().map(Form::of).toList()));
    }

    private static EntryShape shape(MessageEntry message) {
        return EntryShape.Message.of(message);
    }

    /** What keeps a repeated request from sending twice. */
    static String key(Call call) {
        return call.header(KEY)
                .filter(key -> KEY_FORM.matcher(key).matches())
                .orElseThrow(() -> new BadRequestException(KEY));
    }

    private record Said(
            Optional<String> text,
            Optional<String> quote,
            Optional<List<String>> attachments,
            Optional<OfferSaid> offer,
            Optional<String> own,
            Optional<Boolean> parts) {
        Reply reply(String key) {
            return new Reply(
                    text.orElse(""),
                    quote.map(id -> Call.read("quote", id, MessageId::parse)),
                    attachments.orElse(List.of()).stream()
                            .map(id -> Call.read("attachments", id, AttachmentId::parse))
                            .toList(),
                    offer.map(OfferSaid::offered),
                    own.map(word -> Words.read("own", word, Reply.Own.class)),
                    parts.filter(agreed -> agreed).map(_ -> Reply.Length.PARTS).orElse(Reply.Length.WHOLE),
                    key);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Entries(List<EntryShape> items, Optional<String> next, Optional<String> newer) {}

    private record Earlier(List<Form> items) {}

    private record Form(Optional<String> text, long until) {
        static Form of(EarlierForm form) {
            return new Form(ContentShape.of(form.content()).text(), form.until().toEpochMilli());
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record InDoubt(List<DoubtShape> items, int total) {}

    private record DoubtShape(
            String conversation,
            RowShape.ContactNameShape contact,
            RowShape.AccountRef account,
            RowShape.WindowShape window,
            long since,
            EntryShape message) {
        static DoubtShape of(Doubts.Doubt doubt) {
            var head = doubt.head();
            return new DoubtShape(
                    head.id().toString(),
                    RowShape.ContactNameShape.of(head.contact()),
                    RowShape.AccountRef.of(head.account()),
                    RowShape.WindowShape.of(head.window()),
                    doubt.since().toEpochMilli(),
                    shape(doubt.message()));
        }
    }

    private record Decision(String outcome) {}

    private record Sign(String emoji) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Written(String text) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Parts(List<String> parts) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
