package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.consent.OptWord;
import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.Holiday;
import de.hausbote.hours.HolidayOn;
import de.hausbote.hours.Language;
import de.hausbote.hours.Region;
import de.hausbote.hours.Week;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When somebody is there, and what the house says by itself: nothing until an administrator switches it on (decision 96).
 * Thread-safe.
 */
public final class AutomaticAnswers {
    private static final String STATE = "automatic-answers";
    private static final String ZONE = "hours-zone";
    private static final String REGION = "hours-region";
    private static final String ALSO = "hours-also";
    private static final String WEEK = "hours-week";
    private static final int MOST_ANSWERS = 30;
    private static final int MOST_OWN_DAYS = 60;
    private static final int HOLIDAYS_SHOWN = 6;

    private final SettingTable settings = new SettingTable();
    private final AutomaticAnswerTable answers = new AutomaticAnswerTable();
    private final OwnDayTable ownDays = new OwnDayTable();
    private final HouseSettings house;
    private final ServiceSettings service;
    private final Ground ground;

    public AutomaticAnswers(Ground ground) {
        this.ground = ground;
        this.house = new HouseSettings(ground);
        this.service = new ServiceSettings(ground);
    }

    /** Whether the house says anything by itself at all. */
    public enum State {
        OFF,
        ON
    }

    /**
     * @param answers of welcome, absence, hours and profile at most one each, of words of the house any; at most 30
     */
    public record Values(State state, BusinessHours hours, List<AutomaticAnswer> answers) {
        public Values {
            answers = List.copyOf(answers);
        }

        Optional<AutomaticAnswer> on(Occasion occasion) {
            return answers.stream()
                    .filter(answer ->
                            answer.occasion() == occasion && !answer.says().isEmpty())
                    .findFirst();
        }
    }

    /**
     * How it is at this moment.
     *
     * @param next when it opens next
     * @param holidays the next of them
     * @param texts what each answer says, in their order
     */
    public record Preview(boolean open, Optional<Instant> next, List<HolidayOn> holidays, List<Said> texts) {
        public Preview {
            holidays = List.copyOf(holidays);
            texts = List.copyOf(texts);
        }
    }

    /** What an answer says as a whole; empty where it says nothing in that language. */
    public record Said(String german, String english) {}

    public Values read(Actor actor) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        return ground.database().write(tx -> {
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_READ));
            return values(tx);
        });
    }

    /**
     * @throws RefusedException with the number of the answer, counted from 1: KEYWORD_STOPS for a word that stops
     *     advertising or lets it come, KEYWORD_TWICE for one that is there before, ANSWER_PLACE for a place that there is
     *     not, or one twice; BAD_REQUEST for too many, or an occasion twice
     */
    public void change(Actor actor, Values values) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        require(values);
        ground.database().change(tx -> {
            var hours = values.hours();
            settings.put(tx, STATE, values.state().name());
            settings.put(tx, ZONE, hours.zone().getId());
            settings.put(tx, REGION, hours.region().code());
            settings.put(
                    tx, ALSO, hours.also().stream().map(Holiday::name).sorted().collect(Collectors.joining(" ")));
            settings.put(tx, WEEK, hours.week().written());
            ownDays.replace(tx, hours.own());
            answers.replace(tx, values.answers());
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_CHANGE));
        });
    }

    /**
     * What these values would say now; nothing is kept.
     *
     * @throws RefusedException as {@link #change}
     */
    public Preview preview(Actor actor, Values values) {
        Rights.require(actor, Permission.MANAGE_SETTINGS);
        require(values);
        return ground.database().read(tx -> preview(tx, values));
    }

    private Preview preview(Transaction tx, Values values) {
        var hours = values.hours();
        var words = words(tx, values);
        var today = hours.dayOf(tx.now());
        return new Preview(
                hours.openAt(tx.now()),
                hours.nextOpening(tx.now()),
                IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                        .boxed()
                        .flatMap(year -> hours.region().holidays(year, hours.also()).stream())
                        .filter(on -> !on.day().isBefore(today))
                        .limit(HOLIDAYS_SHOWN)
                        .toList(),
                values.answers().stream()
                        .map(answer -> new Said(
                                words.in(answer, Language.GERMAN).orElse(""),
                                words.in(answer, Language.ENGLISH).orElse("")))
                        .toList());
    }

    /** What is set, once it is switched on. */
    Optional<Values> active(Transaction tx) {
        return state(tx).filter(State.ON::equals).map(state -> stored(tx, state));
    }

    AnswerWords words(Transaction tx, Values values) {
        return new AnswerWords(values.hours(), OwnProfile.of(tx, house, service), tx.now());
    }

    /** Nothing while nobody has set anything. */
    private Optional<State> state(Transaction tx) {
        return settings.find(tx, STATE).map(State::valueOf);
    }

    private Values values(Transaction tx) {
        return state(tx).map(state -> stored(tx, state)).orElse(UsualAnswers.VALUES);
    }

    private Values stored(Transaction tx, State state) {
        var usual = UsualAnswers.VALUES.hours();
        var hours = new BusinessHours(
                settings.find(tx, ZONE).map(ZoneId::of).orElse(usual.zone()),
                settings.find(tx, REGION).flatMap(Region::of).orElse(usual.region()),
                settings.find(tx, ALSO).map(AutomaticAnswers::holidays).orElse(Set.of()),
                settings.find(tx, WEEK).map(Week::read).orElse(usual.week()),
                ownDays.all(tx));
        return new Values(state, hours, answers.all(tx));
    }

    private static Set<Holiday> holidays(String written) {
        return Arrays.stream(written.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Holiday::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void require(Values values) {
        var all = values.answers();
        var once = all.stream()
                .map(AutomaticAnswer::occasion)
                .filter(occasion -> occasion != Occasion.KEYWORD)
                .toList();
        if (all.size() > MOST_ANSWERS
                || values.hours().own().size() > MOST_OWN_DAYS
                || once.size() != new HashSet<>(once).size()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var before = new ArrayList<String>();
        for (var number = 1; number <= all.size(); number++) {
            require(all.get(number - 1), number, before);
        }
    }

    private static void require(AutomaticAnswer answer, int number, List<String> before) {
        if (!AnswerPlace.known(answer.says().german())
                || !AnswerPlace.known(answer.says().english())) {
            throw new RefusedException(Code.ANSWER_PLACE, number);
        }
        var words = Arrays.stream(Language.values())
                .flatMap(language -> answer.words(language).stream())
                .toList();
        if (words.stream().anyMatch(word -> OptWord.read(word).isPresent())) {
            throw new RefusedException(Code.KEYWORD_STOPS, number);
        }
        var spelled = words.stream()
                .flatMap(word -> OptWord.spellings(word).stream())
                .distinct()
                .toList();
        if (spelled.stream().anyMatch(before::contains)) {
            throw new RefusedException(Code.KEYWORD_TWICE, number);
        }
        before.addAll(spelled);
    }
}
