package de.hausbote.web.api;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.print.Paper;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import de.hausbote.web.open.EmbedCode;
import de.hausbote.web.open.PosterPage;
import de.hausbote.widget.OtherWays;
import de.hausbote.widget.WidgetForm;
import de.hausbote.widget.WidgetForm.Kind;
import de.hausbote.widget.WidgetForm.Side;
import de.hausbote.widget.WidgetText;
import de.hausbote.widget.Widgets;
import de.hausbote.widget.WrongFieldException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Widgets for the sites of the house. */
final class WidgetsResource implements Resource {
    private final Widgets widgets;
    private final EmbedCode code;

    WidgetsResource(Widgets widgets, EmbedCode code) {
        this.widgets = widgets;
        this.code = code;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_WIDGETS.route(), this::list);
        routes.on(ApiRoute.CREATE_WIDGET.route(), this::create);
        routes.on(ApiRoute.CHANGE_WIDGET.route(), this::change);
        routes.on(ApiRoute.REMOVE_WIDGET.route(), this::remove);
        routes.on(ApiRoute.PRINT_WIDGET.route(), this::print);
    }

    private Answer list(Call call) {
        return Answer.ok(WidgetShape.all(widgets.list(call.actor()), code));
    }

    private Answer create(Call call) {
        return Answer.created(kept(call, form -> widgets.create(call.actor(), form)));
    }

    private Answer change(Call call) {
        var id = call.id(Id::parse);
        return Answer.ok(kept(call, form -> widgets.change(call.actor(), id, form)));
    }

    private WidgetShape kept(Call call, Function<WidgetForm, Widgets.Shown> keep) {
        var said = call.body(Said.class);
        try {
            return WidgetShape.of(keep.apply(said.form()), code);
        } catch (WrongFieldException wrong) {
            throw new BadRequestException(wrong.field());
        }
    }

    private Answer remove(Call call) {
        widgets.remove(call.actor(), call.id(Id::parse));
        return Answer.nothing();
    }

    private Answer print(Call call) {
        var paper = Words.read("paper", call.query("paper").orElse("a4"), Paper.class);
        var language = HouseLanguage.of(call.query("language").orElse("de"))
                .orElseThrow(() -> new BadRequestException("language"));
        var widget = widgets.poster(call.actor(), call.id(Id::parse));
        var bytes = PosterPage.of(widget, language, code).on(paper);
        var name = "hausbote-" + Words.of(paper) + "-" + language.code() + ".pdf";
        return new Answer.File(name, "application/pdf", bytes.length, "", new ByteArrayInputStream(bytes));
    }

    private record Said(
            String name,
            String kind,
            String colour,
            String side,
            List<SaidText> texts,
            List<String> accounts,
            List<String> sites,
            Optional<String> phone,
            Optional<String> mail,
            Optional<String> page) {
        WidgetForm form() {
            return new WidgetForm(
                    name,
                    Words.read("kind", kind, Kind.class),
                    colour,
                    Words.read("side", side, Side.class),
                    texts.stream().map(SaidText::text).toList(),
                    accounts.stream()
                            .map(id -> Call.read("accounts", id, AccountId::parse))
                            .toList(),
                    sites,
                    new OtherWays(phone.orElse(""), mail.orElse(""), page.orElse("")));
        }
    }

    private record SaidText(
            String language, String headline, String sentence, Optional<String> answers, Optional<String> hours) {
        WidgetText text() {
            return new WidgetText(
                    HouseLanguage.of(language).orElseThrow(() -> new BadRequestException("texts")),
                    headline,
                    sentence,
                    answers.orElse(""),
                    hours.orElse(""));
        }
    }
}
