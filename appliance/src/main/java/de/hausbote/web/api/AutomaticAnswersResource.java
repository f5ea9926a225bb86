package de.hausbote.web.api;

import de.hausbote.conversation.AutomaticAnswers;
import de.hausbote.hours.Holiday;
import de.hausbote.hours.Language;
import de.hausbote.hours.Region;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** When somebody is there and what the house says by itself: set by administrators. */
final class AutomaticAnswersResource implements Resource {
    private final AutomaticAnswers answers;

    AutomaticAnswersResource(AutomaticAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_AUTOMATIC.route(), this::show);
        routes.on(ApiRoute.CHANGE_AUTOMATIC.route(), this::change);
        routes.on(ApiRoute.PREVIEW_AUTOMATIC.route(), this::preview);
        routes.on(ApiRoute.LIST_REGIONS.route(), _ -> Answer.ok(Regions.ALL));
    }

    private Answer show(Call call) {
        return Answer.ok(AutomaticAnswersShape.of(answers.read(call.actor())));
    }

    private Answer change(Call call) {
        answers.change(call.actor(), call.body(AutomaticAnswersShape.class).values());
        return Answer.nothing();
    }

    private Answer preview(Call call) {
        var values = call.body(AutomaticAnswersShape.class).values();
        return Answer.ok(Preview.of(answers.preview(call.actor(), values)));
    }

    private record Preview(boolean open, Optional<Long> next, List<Day> holidays, List<Said> texts) {
        static Preview of(AutomaticAnswers.Preview preview) {
            return new Preview(
                    preview.open(),
                    Words.millis(preview.next()),
                    preview.holidays().stream()
                            .map(on -> new Day(
                                    on.day().toString(),
                                    on.holiday().name(Language.GERMAN),
                                    on.holiday().name(Language.ENGLISH)))
                            .toList(),
                    preview.texts().stream()
                            .map(text -> new Said(text.german(), text.english()))
                            .toList());
        }
    }

    /** @param day as 2026-12-25 */
    private record Day(String day, String german, String english) {}

    private record Said(String german, String english) {}

    private record Regions(List<RegionShape> items) {
        static final Regions ALL =
                new Regions(Region.all().stream().map(RegionShape::of).toList());
    }

    /** @param choice holidays that only some keep there */
    private record RegionShape(String code, String german, String english, List<Choice> choice) {
        static RegionShape of(Region region) {
            return new RegionShape(
                    region.code(),
                    region.name(Language.GERMAN),
                    region.name(Language.ENGLISH),
                    region.choice().stream().sorted().map(Choice::of).toList());
        }
    }

    private record Choice(String name, String german, String english) {
        static Choice of(Holiday holiday) {
            return new Choice(Words.of(holiday), holiday.name(Language.GERMAN), holiday.name(Language.ENGLISH));
        }
    }
}
