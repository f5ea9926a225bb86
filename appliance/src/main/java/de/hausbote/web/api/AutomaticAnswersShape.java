package de.hausbote.web.api;

import de.hausbote.conversation.AutomaticAnswer;
import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.conversation.AutomaticAnswers.State;
import de.hausbote.conversation.AutomaticAnswers.Values;
import de.hausbote.conversation.Bilingual;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.Holiday;
import de.hausbote.hours.OwnDays;
import de.hausbote.hours.Region;
import de.hausbote.hours.Span;
import de.hausbote.hours.Week;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hours and automatic answers as the page sets them.
 *
 * @param also holidays beside those of the law
 * @param week Monday to Sunday, each as {@code 09:00-12:00,13:00-17:00}, empty where it is closed
 */
record AutomaticAnswersShape(
        String state,
        String zone,
        String region,
        List<String> also,
        List<String> week,
        List<OwnDay> own,
        List<AnswerShape> answers) {
    private static final int DAYS = 7;

    static AutomaticAnswersShape of(Values values) {
        var hours = values.hours();
        return new AutomaticAnswersShape(
                Words.of(values.state()),
                hours.zone().getId(),
                hours.region().code(),
                hours.also().stream().sorted().map(Words::of).toList(),
                hours.week().days().stream().map(Span::written).toList(),
                hours.own().stream().map(OwnDay::of).toList(),
                values.answers().stream().map(AnswerShape::of).toList());
    }

    Values values() {
        if (week.size() != DAYS) {
            throw new BadRequestException("week");
        }
        var hours = new BusinessHours(
                time("zone", zone, ZoneId::of),
                Region.of(region).orElseThrow(() -> new BadRequestException("region")),
                also.stream()
                        .map(word -> Words.read("also", word, Holiday.class))
                        .collect(Collectors.toUnmodifiableSet()),
                new Week(numbered("week", week, (field, day) -> Call.read(field, day, Span::read))),
                numbered("own", own, (field, days) -> days.days(field)));
        return new Values(
                Words.read("state", state, State.class),
                hours,
                numbered("answers", answers, (field, answer) -> answer.answer(field)));
    }

    /** Reads one of several, under the name that a fault of it is told by. */
    private interface Reading<T, R> {
        R read(String field, T value);
    }

    /** A fault is told with the number of where it is, counted from 1. */
    private static <T, R> List<R> numbered(String field, List<T> values, Reading<T, R> reading) {
        return IntStream.range(0, values.size())
                .mapToObj(number -> reading.read(field + "." + (number + 1), values.get(number)))
                .toList();
    }

    private static <T> T time(String field, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (DateTimeException noTime) {
            throw new BadRequestException(field);
        }
    }

    /** @param first as 2026-12-24 */
    record OwnDay(String first, String last, String spans, String name) {
        static OwnDay of(OwnDays days) {
            return new OwnDay(days.first().toString(), days.last().toString(), Span.written(days.spans()), days.name());
        }

        OwnDays days(String field) {
            var from = time(field, first, LocalDate::parse);
            var to = time(field, last, LocalDate::parse);
            var when = Call.read(field, spans, Span::read);
            return Call.read(field, name, called -> new OwnDays(from, to, when, called));
        }
    }

    /** @param germanWords by which contacts ask for it, with commas between them */
    record AnswerShape(String occasion, String germanWords, String englishWords, String german, String english) {
        static AnswerShape of(AutomaticAnswer answer) {
            return new AnswerShape(
                    Words.of(answer.occasion()),
                    answer.words().german(),
                    answer.words().english(),
                    answer.says().german(),
                    answer.says().english());
        }

        AutomaticAnswer answer(String field) {
            return Call.read(
                    field,
                    occasion,
                    word -> new AutomaticAnswer(
                            Words.read(field, word, Occasion.class),
                            new Bilingual(germanWords, englishWords),
                            new Bilingual(german, english)));
        }
    }
}
