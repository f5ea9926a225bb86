package de.hausbote.web.api;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentFigure;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ConsentList;
import de.hausbote.conversation.ConsentList.Filter;
import de.hausbote.conversation.ConsentList.Used;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Json;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How it stands with everybody, for the data protection officer. */
final class ConsentListResource implements Resource {
    private static final int NORMAL_PAGE = 50;
    private static final int FILE_PAGE = 100;
    private static final int USUAL_MONTHS = 12;

    /** So many lines go into one file. */
    private static final int LARGEST_FILE = 20_000;

    private final ConsentList list;

    ConsentListResource(ConsentList list) {
        this.list = list;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_CONSENTS.route(), this::list);
        routes.on(ApiRoute.EXPORT_CONSENTS.route(), this::export);
        routes.on(ApiRoute.COUNT_CONSENTS.route(), this::figures);
        routes.on(
                ApiRoute.SHOW_UNUSED_CONSENTS.route(), call -> Answer.ok(new Unused(list.unusedMonths(call.actor()))));
        routes.on(ApiRoute.CHANGE_UNUSED_CONSENTS.route(), this::unused);
    }

    private Answer list(Call call) {
        var after = call.query("cursor").map(text -> Call.read("cursor", text, ContactId::parse));
        var page = list.page(call.actor(), filter(call), after, call.limit(NORMAL_PAGE));
        return Answer.ok(new Page<>(
                page.rows().stream().map(ConsentRowShape::of).toList(),
                page.next().map(ContactId::toString)));
    }

    private Answer export(Call call) {
        var format = call.query("format").orElse("csv");
        if (!List.of("csv", "json").contains(format)) {
            throw new BadRequestException("format");
        }
        list.exporting(call.actor(), format);
        var lines = all(call);
        return format.equals("csv")
                ? file("consents.csv", "text/csv", ConsentRowShape.csv(lines))
                : file("consents.json", "application/json", Json.write(Page.whole(lines)));
    }

    private List<ConsentRowShape> all(Call call) {
        var filter = filter(call);
        var lines = new ArrayList<ConsentRowShape>();
        Optional<ContactId> after = Optional.empty();
        do {
            var page = list.page(call.actor(), filter, after, FILE_PAGE);
            page.rows().stream().map(ConsentRowShape::of).forEach(lines::add);
            if (lines.size() > LARGEST_FILE) {
                throw new RefusedException(Code.TOO_LARGE, LARGEST_FILE);
            }
            after = page.next();
        } while (after.isPresent());
        return lines;
    }

    private static Answer file(String name, String type, byte[] bytes) {
        return new Answer.File(name, type, bytes.length, "", new ByteArrayInputStream(bytes));
    }

    private static Filter filter(Call call) {
        return new Filter(
                asked(call, "purpose", word -> Words.read("purpose", word, Kind.class)),
                call.query("topic"),
                asked(call, "state", word -> Words.read("state", word, Standing.State.class)),
                asked(call, "way", word -> Words.read("way", word, Way.class)),
                asked(call, "channel", ChannelName::new),
                asked(call, "from", ConsentListResource::time),
                asked(call, "until", ConsentListResource::time),
                asked(call, "text", Id::parse),
                asked(call, "used", word -> Words.read("used", word, Used.class))
                        .orElse(Used.ANY));
    }

    private static <T> Optional<T> asked(Call call, String name, Function<String, T> parse) {
        return call.query(name).filter(text -> !text.isEmpty()).map(text -> Call.read(name, text, parse));
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private Answer figures(Call call) {
        var months = call.query("months")
                .map(text -> Call.read("months", text, Integer::parseInt))
                .orElse(USUAL_MONTHS);
        var figures = list.figures(call.actor(), months).stream()
                .flatMap(month -> month.figures().stream()
                        .map(figure -> Figure.of(month.month().toString(), figure)))
                .toList();
        return Answer.ok(Page.whole(figures));
    }

    private Answer unused(Call call) {
        list.unusedMonths(call.actor(), call.body(Unused.class).months());
        return Answer.nothing();
    }

    private record Unused(int months) {}

    private record Figure(
            String month, String purpose, Optional<String> topic, String way, long given, long withdrawn) {
        static Figure of(String month, ConsentFigure figure) {
            return new Figure(
                    month,
                    Words.of(figure.purpose().kind()),
                    Words.present(figure.purpose().topic()),
                    Words.of(figure.way()),
                    figure.given(),
                    figure.withdrawn());
        }
    }
}
