package de.hausbote.conversation;

import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.HoursWords;
import de.hausbote.hours.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an automatic answer says now: its places filled in, and first that nobody wrote it. */
final class AnswerWords {
    /** As many characters as a message may have. */
    private static final int LONGEST = 4096;

    private static final Bilingual SIGN = new Bilingual("Automatische Antwort:", "Automatic reply:");
    private static final Bilingual US = new Bilingual("uns", "us");
    private static final Bilingual HOURS =
            new Bilingual("Unsere Öffnungszeiten\n{hours}", "Our opening hours\n{hours}");
    private static final Bilingual PROFILE = new Bilingual("{profile}", "{profile}");

    private final BusinessHours hours;
    private final OwnProfile profile;
    private final Instant now;

    AnswerWords(BusinessHours hours, OwnProfile profile, Instant now) {
        this.hours = hours;
        this.profile = profile;
        this.now = now;
    }

    /** In every language in which there is something to say. */
    Optional<String> say(AutomaticAnswer answer) {
        var said = Arrays.stream(Language.values())
                .flatMap(language -> in(answer, language).stream())
                .collect(Collectors.joining("\n\n"));
        return whole(said);
    }

    /** In this language, or in the other one where nothing is written in it. */
    Optional<String> say(AutomaticAnswer answer, Language wanted) {
        return in(answer, wanted).or(() -> say(answer)).flatMap(AnswerWords::whole);
    }

    private static Optional<String> whole(String said) {
        return Optional.of(Excerpt.first(said, LONGEST)).filter(text -> !text.isEmpty());
    }

    /** Nothing where nothing is written, or nothing known that could be filled in. */
    Optional<String> in(AutomaticAnswer answer, Language language) {
        var text = written(answer).in(language);
        var filled = AnswerPlace.fill(text, place -> value(place, language)).strip();
        return Optional.of(filled).filter(said -> !said.isEmpty()).map(said -> SIGN.in(language) + " " + said);
    }

    private static Bilingual written(AutomaticAnswer answer) {
        if (!answer.says().isEmpty()) {
            return answer.says();
        }
        if (answer.occasion() == Occasion.HOURS) {
            return HOURS;
        }
        return answer.occasion() == Occasion.PROFILE ? PROFILE : Bilingual.NOTHING;
    }

    private String value(AnswerPlace place, Language language) {
        var words = new HoursWords(hours, language);
        return switch (place) {
            case HOURS -> words.hours(now);
            case NEXT_OPENING -> words.nextOpening(now);
            case ORGANISATION -> profile.organisation().isEmpty() ? US.in(language) : profile.organisation();
            case PROFILE -> profile.lines();
        };
    }
}
