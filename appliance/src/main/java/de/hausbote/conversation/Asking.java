package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Consents;
import de.hausbote.consent.NoticeFact;
import de.hausbote.consent.Notices;
import de.hausbote.consent.OptWord;
import de.hausbote.consent.OptWord.Meaning;
import de.hausbote.consent.Standing.State;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Subject;
import de.hausbote.consent.Way;
import de.hausbote.conversation.DialogTable.Dialog;
import de.hausbote.conversation.HoldingBack.Why;
import de.hausbote.event.Event;
import de.hausbote.language.Spoken;
import de.hausbote.message.Content;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks in the chat whether somebody agrees to being answered there, and then, as a question of its own, whether she wants
 * advertising (CON-8, CON-10). The steps are those of {@link DialogStep} and no others; "human" ends the questions at once.
 */
final class Asking {
    private final DialogTable dialogs = new DialogTable();
    private final MessageTable messages = new MessageTable();
    private final ConversationTable conversations = new ConversationTable();
    private final DialogSettings settings;
    private final Ground ground;
    private final Blinds blinds;
    private final ContactKeys keys;
    private final Advertising advertising;
    private final Consents consents;
    private final Notices notices;
    private final Automatic automatic;
    private final Offers offers;
    private final HoldingBack holding;

    Asking(Ground ground) {
        this.ground = ground;
        this.settings = new DialogSettings(ground);
        this.blinds = new Blinds(ground.vault());
        this.keys = new ContactKeys(ground.vault());
        this.advertising = new Advertising(ground);
        this.consents = new Consents(ground.vault(), ground.ids());
        this.notices = new Notices(ground.database(), ground.audit());
        this.automatic = new Automatic(ground);
        this.offers = new Offers(ground.ids());
        this.holding = new HoldingBack(ground);
    }

    /**
     * A message that was just taken in; what was answered before is not asked again.
     *
     * @return whether she is being asked, so that nothing else is said by itself
     */
    boolean heard(Transaction tx, ChannelAccount account, MessageReceived event) {
        return settings.asks(tx)
                && event.id().present()
                && messages.byProvider(tx, blinds.provider(account.id(), event.id()))
                        .filter(message -> heard(tx, account, message, event))
                        .isPresent();
    }

    private boolean heard(Transaction tx, ChannelAccount account, MessageFacts message, MessageReceived event) {
        conversations.hold(tx, message.conversation());
        var conversation = conversations.find(tx, message.conversation()).orElseThrow();
        var seal = keys.of(tx, message.contact());
        var talk = new Talk(conversation, advertising.subject(tx, message.contact(), account.channel(), seal), seal);
        var at = Arrival.written(event.at(), tx.now());
        var said = dialogs.find(tx, conversation.id());
        if (said.isEmpty()) {
            return begin(tx, talk, message, event.content());
        }
        if (said.get().step().lacksYes() && agreed(tx, talk)) {
            stands(tx, talk, said.get().at(DialogStep.AGREED));
            return false;
        }
        if (stops(said.get(), event.content())) {
            stands(tx, talk, said.get().at(DialogStep.AGREED));
        } else if (said.get().step().waits()) {
            answer(tx, talk, said.get(), event.content())
                    .ifPresent(answer -> answered(tx, talk, said.get(), answer, message.id(), at));
        } else if (said.get().step() == DialogStep.DECLINED && DialogAnswer.agreesByButton(event.content())) {
            yes(tx, talk, said.get().at(DialogStep.SERVICE), message.id(), at);
        }
        return said.get().step().silences();
    }

    /** Whoever says STOP while she is asked about advertising has answered, and a yes to something else is not one to that. */
    private static boolean stops(Dialog dialog, Content content) {
        return dialog.step() == DialogStep.MARKETING
                && OptWord.read(Withdrawing.said(content))
                        .filter(word -> word.meaning() == Meaning.STOP)
                        .isPresent();
    }

    /** A button always means its question; a word does while nobody else has said something since. */
    private Optional<DialogAnswer> answer(Transaction tx, Talk talk, Dialog dialog, Content content) {
        var others = conversations.bottom(tx, talk.conversation().id()).answer().filter(dialog.since()::isBefore);
        return content instanceof Content.ButtonReply || others.isEmpty()
                ? DialogAnswer.read(content)
                : Optional.empty();
    }

    /** Two who talk. */
    private record Talk(Conversation conversation, Subject subject, ContactSeal seal) {}

    private boolean begin(Transaction tx, Talk talk, MessageFacts first, Content content) {
        if (service(tx, talk) != State.NONE) {
            return false;
        }
        var language = Spoken.guess(Withdrawing.said(content)).orElse(Spoken.GERMAN);
        var asked = ask(tx, talk, ConsentPurpose.SERVICE, DialogStep.SERVICE, language);
        if (asked) {
            holding.begin(tx, first, settings.held(tx));
        }
        return asked;
    }

    /** On a page of the house, or over another number of it. */
    private boolean agreed(Transaction tx, Talk talk) {
        return service(tx, talk) == State.CONFIRMED;
    }

    private State service(Transaction tx, Talk talk) {
        return consents.standing(tx, talk.subject(), ConsentPurpose.SERVICE).state();
    }

    /** Whether there was something to ask, and it could be. */
    private boolean ask(Transaction tx, Talk talk, ConsentPurpose purpose, DialogStep step, Spoken language) {
        return consents.newest(tx, purpose, language == Spoken.GERMAN ? "de" : "en")
                .flatMap(text -> ask(tx, talk, text, step, language))
                .isPresent();
    }

    private Optional<MessageId> ask(Transaction tx, Talk talk, ConsentText text, DialogStep step, Spoken language) {
        var question = DialogWords.question(text.purpose().kind(), text.words(), language);
        var keyed = question instanceof Content.Offer(var words, var offered)
                ? new Content.Offer(words, offers.permitted(words, offered))
                : question;
        var asked = automatic.say(tx, talk.conversation().id(), keyed, talk.seal());
        asked.ifPresent(message -> {
            stands(tx, talk, new Dialog(step, language, text.id(), message, tx.now()));
            record(tx, AuditAction.CONSENT_ASK, talk, List.of(message.value()));
        });
        return asked;
    }

    private void answered(Transaction tx, Talk talk, Dialog dialog, DialogAnswer answer, MessageId by, Instant at) {
        switch (answer) {
            case YES -> yes(tx, talk, dialog, by, at);
            case NO -> no(tx, talk, dialog, by, at);
            case PERSON -> {
                automatic.say(tx, talk.conversation().id(), words(DialogWords.person(dialog.language())), talk.seal());
                stands(tx, talk, dialog.at(DialogStep.PERSON));
            }
        }
    }

    private void yes(Transaction tx, Talk talk, Dialog dialog, MessageId by, Instant at) {
        var text = consents.text(tx, dialog.text());
        var asked = statement(text.purpose(), at, List.of(dialog.question())).with(Optional.of(text.id()));
        var entries = Stream.concat(
                        Stream.of(consents.ask(tx, talk.subject(), asked)),
                        consents.confirm(tx, talk.subject(), text.purpose(), by, at).stream())
                .map(ConsentEntry::id)
                .toList();
        record(tx, AuditAction.CONSENT_CONFIRM, talk, entries);
        var more = dialog.step() == DialogStep.SERVICE
                && settings.advertises(tx)
                && consents.standing(tx, talk.subject(), ConsentPurpose.MARKETING)
                                .state()
                        == State.NONE
                && ask(tx, talk, ConsentPurpose.MARKETING, DialogStep.MARKETING, dialog.language());
        if (!more) {
            stands(tx, talk, dialog.at(DialogStep.AGREED));
            automatic.say(tx, talk.conversation().id(), words(DialogWords.agreed(dialog.language())), talk.seal());
        }
    }

    private void no(Transaction tx, Talk talk, Dialog dialog, MessageId by, Instant at) {
        var purpose = consents.text(tx, dialog.text()).purpose();
        var entry = consents.withdraw(tx, talk.subject(), statement(purpose, at, List.of(dialog.question(), by)));
        record(tx, AuditAction.CONSENT_WITHDRAW, talk, List.of(entry.id()));
        if (dialog.step() == DialogStep.MARKETING) {
            stands(tx, talk, dialog.at(DialogStep.AGREED));
            automatic.say(tx, talk.conversation().id(), words(DialogWords.agreed(dialog.language())), talk.seal());
            return;
        }
        automatic.say(
                tx,
                talk.conversation().id(),
                words(DialogWords.declined(dialog.language(), others(tx, dialog.language()))),
                talk.seal());
        stands(tx, talk, dialog.at(DialogStep.DECLINED));
    }

    /** Other ways to the house, as its notice names them. */
    private String others(Transaction tx, Spoken language) {
        var fact = language == Spoken.GERMAN ? NoticeFact.OTHERS_DE : NoticeFact.OTHERS_EN;
        return notices.current(tx)
                .map(notice -> notice.facts().getOrDefault(fact, ""))
                .orElse("");
    }

    private static Content words(String text) {
        return new Content.Text(text);
    }

    private static Statement statement(ConsentPurpose purpose, Instant at, List<MessageId> by) {
        return Statement.seen(purpose, Way.DIALOG, at, by);
    }

    private void stands(Transaction tx, Talk talk, Dialog dialog) {
        dialogs.put(tx, talk.conversation().id(), dialog);
        switch (dialog.step()) {
            case SERVICE -> {}
            case MARKETING, AGREED -> holding.end(tx, talk.conversation().id(), Why.AGREED);
            case PERSON -> holding.end(tx, talk.conversation().id(), Why.PERSON);
            case DECLINED -> holding.stay(tx, talk.conversation().id());
        }
        ground.tell(tx, new Event.ConversationChanged(talk.conversation().id()));
    }

    private void record(Transaction tx, AuditAction action, Talk talk, List<Id> shown) {
        ground.audit()
                .record(
                        tx,
                        Act.system(action)
                                .on("contact", talk.conversation().contact())
                                .because(Way.DIALOG.name())
                                .showing(shown));
    }
}
