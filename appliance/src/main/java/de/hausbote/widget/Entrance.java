package de.hausbote.widget;

import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Consents;
import de.hausbote.consent.FirstStep;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notice;
import de.hausbote.consent.Notices;
import de.hausbote.consent.OptIns;
import de.hausbote.message.Id;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.widget.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from a widget to a messenger, for anybody at all. Looking changes nothing; beginning leaves a first step that
 * belongs to nobody. Thread-safe.
 */
public final class Entrance {
    private final WidgetTable widgets = new WidgetTable();
    private final Database database;
    private final Consents consents;
    private final OptIns optIns;
    private final Notices notices;
    private final Lines lines;

    public Entrance(Database database, Consents consents, OptIns optIns, Notices notices, Lines lines) {
        this.database = database;
        this.consents = consents;
        this.optIns = optIns;
        this.notices = notices;
        this.lines = lines;
    }

    /** What this widget shows, in this language if it speaks it; nothing where there is no such widget. */
    public Optional<Door> door(Id widget, HouseLanguage language) {
        return database.read(tx -> door(tx, widget, language));
    }

    /** The same within a unit of work. */
    Optional<Door> door(Transaction tx, Id widget, HouseLanguage language) {
        return widgets.find(tx, widget).map(found -> door(tx, found, language));
    }

    Door door(Transaction tx, Widget widget, HouseLanguage wanted) {
        var language = widget.form().text(wanted).language();
        var wordings = Stream.of(ConsentPurpose.SERVICE, ConsentPurpose.MARKETING)
                .flatMap(purpose -> consents.newest(tx, purpose, language.code()).stream())
                .toList();
        var notice = notices.current(tx);
        var open = open(tx, widget);
        var missing = new ArrayList<Missing>();
        if (notice.isEmpty()) {
            missing.add(Missing.NOTICE);
        }
        if (wordings.stream().noneMatch(Entrance::isNeeded)) {
            missing.add(Missing.WORDING);
        }
        if (open.isEmpty()) {
            missing.add(Missing.NUMBER);
        }
        return new Door(
                widget,
                language,
                missing,
                wordings,
                notice.map(Notice::version).orElse(0),
                notice.map(current -> current.path(language)).orElse(""),
                open,
                targets(open));
    }

    private List<String> targets(List<Line> open) {
        return open.stream()
                .flatMap(line -> lines.link(line, "").stream())
                .flatMap(link -> link.sites().stream())
                .distinct()
                .toList();
    }

    private List<Line> open(Transaction tx, Widget widget) {
        var all = lines.all(tx);
        return widget.form().accounts().stream()
                .flatMap(wanted -> all.stream().filter(line -> line.id().equals(wanted)))
                .filter(line -> line.active() && lines.link(line, "").isPresent())
                .toList();
    }

    private static boolean isNeeded(ConsentText text) {
        return text.purpose().kind() == Kind.SERVICE;
    }

    /**
     * Somebody begins; nothing where there is no such widget.
     *
     * @throws de.hausbote.message.RefusedException TOO_MANY_TRIES when the house has given away too many tokens
     */
    public Optional<Begun> begin(Id widget, Choice choice) {
        return database.write(tx -> door(tx, widget, choice.language()).map(door -> begin(tx, door, choice)));
    }

    private Begun begin(Transaction tx, Door door, Choice choice) {
        var line = door.lines().stream()
                .filter(each -> each.id().equals(choice.account()))
                .findFirst();
        if (!door.open() || line.isEmpty() || !door.shows(choice)) {
            return new Begun.Changed();
        }
        var ticked = door.texts().stream()
                .filter(text -> choice.texts().contains(text.id()))
                .toList();
        if (ticked.stream().noneMatch(Entrance::isNeeded)) {
            return new Begun.NotAgreed();
        }
        var step = new FirstStep(
                door.widget().id(),
                choice.account(),
                ticked.stream().map(ConsentText::id).toList(),
                note(door));
        var text = greeting(door.language()) + " " + optIns.issue(tx, step).mark();
        return new Begun.Ready(line.get(), lines.link(line.get(), text).orElseThrow(), text);
    }

    /** With which the text begins that stands ready in the messenger. */
    private static String greeting(HouseLanguage language) {
        return switch (language) {
            case GERMAN -> "Guten Tag";
            case ENGLISH -> "Hello";
        };
    }

    /** What of the house's she saw, for the proof. */
    private static String note(Door door) {
        var name = door.widget().form().name();
        var revision = door.widget().revision();
        var notice = door.notice();
        return switch (door.language()) {
            case GERMAN -> "Widget „%s“, Stand %d; Datenschutzhinweis, Fassung %d".formatted(name, revision, notice);
            case ENGLISH -> "Widget “%s”, revision %d; privacy notice, version %d".formatted(name, revision, notice);
        };
    }
}
