package de.hausbote.web.api;

import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.conversation.ContactConsents.Told;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What contacts agreed to and took back, and the wordings that they are shown. */
final class ConsentsResource implements Resource {
    private final ContactConsents consents;
    private final ConsentTexts texts;

    ConsentsResource(ContactConsents consents, ConsentTexts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_CONSENTS.route(), this::show);
        routes.on(ApiRoute.RECORD_CONSENT.route(), this::record);
        routes.on(ApiRoute.RECORD_WITHDRAWAL.route(), this::withdraw);
        routes.on(ApiRoute.LIST_CONSENT_TEXTS.route(), this::list);
        routes.on(ApiRoute.ADD_CONSENT_TEXT.route(), this::add);
    }

    private Answer show(Call call) {
        return Answer.ok(ConsentShape.of(consents.read(call.actor(), call.id(ContactId::parse))));
    }

    private Answer record(Call call) {
        var told = call.body(Said.class).told();
        return Answer.ok(ConsentShape.of(consents.record(call.actor(), call.id(ContactId::parse), told)));
    }

    private Answer withdraw(Call call) {
        var told = call.body(Said.class).told();
        return Answer.ok(ConsentShape.of(consents.withdraw(call.actor(), call.id(ContactId::parse), told)));
    }

    private Answer list(Call call) {
        return Answer.ok(
                new Texts(texts.list(call.actor()).stream().map(TextShape::of).toList()));
    }

    private Answer add(Call call) {
        return Answer.created(
                TextShape.of(texts.add(call.actor(), call.body(NewText.class).draft())));
    }

    private static ConsentPurpose about(String purpose, Optional<String> topic) {
        var kind = Words.read("purpose", purpose, Kind.class);
        return Call.read("topic", topic.orElse(""), typed -> new ConsentPurpose(kind, typed));
    }

    private record Said(
            String way,
            long said,
            Optional<String> purpose,
            Optional<String> topic,
            Optional<String> text,
            Optional<String> note) {
        private static final int LONGEST_NOTE = 500;

        Told told() {
            return new Told(
                    about(purpose.orElse("marketing"), topic),
                    Words.read("way", way, Way.class),
                    Instant.ofEpochMilli(said),
                    text.map(id -> Call.read("text", id, Id::parse)),
                    Call.read("note", note.orElse(""), Said::checked));
        }

        private static String checked(String note) {
            if (note.strip().length() > LONGEST_NOTE) {
                throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
            }
            return note;
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    record NewText(String purpose, Optional<String> topic, String language, String notice, String words) {
        ConsentTexts.Draft draft() {
            return new ConsentTexts.Draft(about(purpose, topic), language, notice, words);
        }
    }

    private record Texts(List<TextShape> items) {}

    private record TextShape(
            String id,
            String purpose,
            Optional<String> topic,
            String language,
            int version,
            Optional<String> notice,
            String words,
            long since) {
        static TextShape of(ConsentText text) {
            return new TextShape(
                    text.id().toString(),
                    Words.of(text.purpose().kind()),
                    Words.present(text.purpose().topic()),
                    text.language(),
                    text.version(),
                    Words.present(text.notice()),
                    text.words(),
                    text.since().toEpochMilli());
        }
    }
}
