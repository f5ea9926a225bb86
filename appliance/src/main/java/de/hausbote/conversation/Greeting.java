package de.hausbote.conversation;

import de.hausbote.consent.OptWord;
import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.conversation.AutomaticAnswers.Values;
import de.hausbote.message.Content;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Welcomes whoever writes, says when nobody is there, and answers words of the house; to each message one thing at most. A
 * word that stops or starts advertising has its own answer, and what may be automatic itself or is old gets none
 * (decision 96).
 */
final class Greeting {
    /** Older messages were held up somewhere: whoever wrote them has stopped waiting at the screen. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 4;

    /** How automatic messages of other houses begin. */
    private static final List<String> MACHINES = List.of(
            "automatische antwort",
            "automatische nachricht",
            "dies ist eine automatische",
            "das ist eine automatische",
            "abwesenheitsnotiz",
            "automatic reply",
            "automatic message",
            "automated reply",
            "automated message",
            "this is an automat",
            "auto-reply",
            "auto reply",
            "autoreply",
            "out of office");

    private final ConversationTable conversations = new ConversationTable();
    private final SaidByItselfTable said = new SaidByItselfTable();
    private final AutomaticAnswers answers;
    private final Automatic automatic;

    Greeting(Ground ground) {
        this.answers = new AutomaticAnswers(ground);
        this.automatic = new Automatic(ground);
    }

    /**
     * What she wrote.
     *
     * @param conversation as it stood before
     * @param begins whether it is the first of a matter: nobody was on it
     * @param seal hers
     */
    record Heard(Conversation conversation, Content content, Arrival arrival, boolean begins, ContactSeal seal) {
        String words() {
            return Excerpt.texts(content).stream().findFirst().orElse("");
        }
    }

    /** The caller holds the conversation. */
    void heard(Transaction tx, Heard heard) {
        if (!answerable(heard, tx.now())) {
            return;
        }
        answers.active(tx)
                .filter(_ -> said.since(tx, heard.conversation().id(), tx.now().minus(HOUR)) < MOST_AN_HOUR)
                .ifPresent(values -> answer(tx, values, heard));
    }

    private static boolean answerable(Heard heard, Instant now) {
        var arrival = heard.arrival();
        var words = heard.words().strip().toLowerCase(Locale.ROOT);
        return !(heard.content() instanceof Content.Reaction)
                && !arrival.late()
                && !arrival.written().isBefore(now.minus(FRESH))
                && OptWord.read(words).isEmpty()
                && MACHINES.stream().noneMatch(words::startsWith);
    }

    private void answer(Transaction tx, Values values, Heard heard) {
        var words = answers.words(tx, values);
        var asked = values.answers().stream()
                .flatMap(answer -> answer.asked(heard.words()).flatMap(in -> words.say(answer, in)).stream())
                .findFirst();
        if (asked.isPresent()) {
            automatic.say(tx, heard.conversation().id(), asked.get(), heard.seal());
        } else if (closed(values, tx.now())) {
            tellClosed(tx, values, words, heard);
        } else if (heard.begins()) {
            welcome(tx, values, heard)
                    .flatMap(words::say)
                    .ifPresent(text -> automatic.say(tx, heard.conversation().id(), text, heard.seal()));
        }
    }

    /** Without hours nobody knows when it is closed. */
    private static boolean closed(Values values, Instant now) {
        var hours = values.hours();
        return values.on(Occasion.CLOSED).isPresent() && !hours.week().closed() && !hours.openAt(now);
    }

    /** Once while it is closed. */
    private void tellClosed(Transaction tx, Values values, AnswerWords words, Heard heard) {
        var conversation = heard.conversation().id();
        var since = values.hours().closedSince(tx.now()).orElse(Instant.EPOCH);
        if (said.toldClosed(tx, conversation)
                .filter(told -> !told.isBefore(since))
                .isPresent()) {
            return;
        }
        values.on(Occasion.CLOSED)
                .flatMap(words::say)
                .flatMap(text -> automatic.say(tx, conversation, text, heard.seal()))
                .ifPresent(_ -> said.tellClosed(tx, conversation));
    }

    private Optional<AutomaticAnswer> welcome(Transaction tx, Values values, Heard heard) {
        var before = heard.conversation();
        var wrote = before.lastInbound().isPresent()
                || conversations.of(tx, before.contact()).stream()
                        .anyMatch(each -> !each.id().equals(before.id())
                                && each.lastInbound().isPresent());
        return values.on(wrote ? Occasion.LATER : Occasion.FIRST);
    }
}
