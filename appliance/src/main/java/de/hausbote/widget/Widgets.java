package de.hausbote.widget;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.OptIns;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.Id;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.widget.Lines.Line;
import java.util.List;

/** The widgets of the house, for those who look after them. Every act is on record. Thread-safe. */
public final class Widgets {
    private static final int MOST = 100;

    private final WidgetTable widgets = new WidgetTable();
    private final Database database;
    private final Audit audit;
    private final Ids ids;
    private final Entrance entrance;
    private final OptIns optIns;
    private final Lines lines;

    public Widgets(Database database, Audit audit, Ids ids, Entrance entrance, OptIns optIns, Lines lines) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.entrance = entrance;
        this.optIns = optIns;
        this.lines = lines;
    }

    /** A widget, and what it lacks in any of its languages. */
    public record Shown(Widget widget, List<Missing> missing) {
        public Shown {
            missing = List.copyOf(missing);
        }
    }

    /** @param lines the numbers that a widget may offer */
    public record Overview(List<Shown> widgets, List<Line> lines) {
        public Overview {
            widgets = List.copyOf(widgets);
            lines = List.copyOf(lines);
        }
    }

    public Overview list(Actor actor) {
        Rights.require(actor, Permission.MANAGE_WIDGETS);
        return database.write(tx -> {
            audit.record(tx, act(actor, AuditAction.WIDGET_LIST));
            return new Overview(
                    widgets.all(tx).stream().map(widget -> shown(tx, widget)).toList(), lines.all(tx));
        });
    }

    /** @throws WrongFieldException for a number that is none of the house's, or when there are a hundred already */
    public Shown create(Actor actor, WidgetForm form) {
        Rights.require(actor, Permission.MANAGE_WIDGETS);
        return database.write(tx -> {
            if (widgets.count(tx) >= MOST) {
                throw new WrongFieldException("name");
            }
            requireNumbers(tx, form);
            var id = ids.next();
            widgets.add(tx, id, form);
            audit.record(tx, act(actor, AuditAction.WIDGET_CREATE).on("widget", id));
            return find(tx, id);
        });
    }

    /**
     * It looks and says so from now on; what people agreed to on the form before stays as it was.
     *
     * @throws RefusedException NOT_FOUND
     * @throws WrongFieldException for a number that is none of the house's
     */
    public Shown change(Actor actor, Id id, WidgetForm form) {
        Rights.require(actor, Permission.MANAGE_WIDGETS);
        return database.write(tx -> {
            find(tx, id);
            requireNumbers(tx, form);
            widgets.change(tx, id, form);
            audit.record(tx, act(actor, AuditAction.WIDGET_CHANGE).on("widget", id));
            return find(tx, id);
        });
    }

    /** Nobody begins with it any more; whoever is on the way from it to a messenger writes without proof. */
    public void remove(Actor actor, Id id) {
        Rights.require(actor, Permission.MANAGE_WIDGETS);
        database.change(tx -> {
            find(tx, id);
            optIns.forget(tx, id);
            widgets.delete(tx, id);
            audit.record(tx, act(actor, AuditAction.WIDGET_REMOVE).on("widget", id));
        });
    }

    /**
     * For whoever prints a poster of it.
     *
     * @throws RefusedException NOT_FOUND
     */
    public Widget poster(Actor actor, Id id) {
        Rights.require(actor, Permission.MANAGE_WIDGETS);
        return database.write(tx -> {
            var widget = find(tx, id).widget();
            audit.record(tx, act(actor, AuditAction.WIDGET_POSTER).on("widget", id));
            return widget;
        });
    }

    private Shown find(Transaction tx, Id id) {
        return widgets.find(tx, id)
                .map(widget -> shown(tx, widget))
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private Shown shown(Transaction tx, Widget widget) {
        var missing = widget.form().texts().stream()
                .map(WidgetText::language)
                .flatMap(language -> entrance.door(tx, widget, language).missing().stream())
                .distinct()
                .sorted()
                .toList();
        return new Shown(widget, missing);
    }

    private void requireNumbers(Transaction tx, WidgetForm form) {
        var known = lines.all(tx).stream().map(Line::id).toList();
        if (!known.containsAll(form.accounts())) {
            throw new WrongFieldException("accounts");
        }
    }

    private static Act act(Actor actor, AuditAction action) {
        return Act.by(actor.id().toString(), actor.role().name(), action);
    }
}
