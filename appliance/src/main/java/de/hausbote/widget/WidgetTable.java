package de.hausbote.widget;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.widget.WidgetForm.Kind;
import de.hausbote.widget.WidgetForm.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Widgets with what hangs on them. */
final class WidgetTable {
    private static final String COLUMNS = "id, name, kind, colour, side, phone, mail, form, revision, changed";

    private static final String ALL = "select " + COLUMNS + """
             from widget order by name, id fetch first 100 rows only
            """;

    private static final String FIND = "select " + COLUMNS + " from widget where id = :id";

    private static final String COUNT = "select count(*) from widget";

    private static final String INSERT = """
            insert into widget (id, name, kind, colour, side, phone, mail, form, revision, changed)
            values (:id, :name, :kind, :colour, :side, :phone, :mail, :form, 1, :now)
            """;

    private static final String UPDATE = """
            update widget set name = :name, kind = :kind, colour = :colour, side = :side, phone = :phone, mail = :mail,
                   form = :form, revision = revision + 1, changed = :now
             where id = :id
            """;

    private static final String DELETE = "delete from widget where id = :id";

    private static final String TEXTS = """
            select language, headline, sentence, answers, hours from widget_text where widget = :id order by language
            """;

    private static final String INSERT_TEXT = """
            insert into widget_text (widget, language, headline, sentence, answers, hours)
            values (:id, :language, :headline, :sentence, :answers, :hours)
            """;

    private static final String ACCOUNTS = "select account from widget_account where widget = :id order by place";

    private static final String INSERT_ACCOUNT = """
            insert into widget_account (widget, place, account) values (:id, :place, :account)
            """;

    private static final String SITES = "select site from widget_site where widget = :id order by place";

    private static final String INSERT_SITE = """
            insert into widget_site (widget, place, site) values (:id, :place, :site)
            """;

    private static final List<String> DELETE_PARTS = List.of(
            "delete from widget_text where widget = :id",
            "delete from widget_account where widget = :id",
            "delete from widget_site where widget = :id");

    List<Widget> all(Transaction tx) {
        return tx.query(ALL).list(WidgetTable::bare).stream()
                .map(bare -> whole(tx, bare))
                .toList();
    }

    Optional<Widget> find(Transaction tx, Id id) {
        return tx.query(FIND).bind("id", id.bytes()).one(WidgetTable::bare).map(bare -> whole(tx, bare));
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    void add(Transaction tx, Id id, WidgetForm form) {
        head(tx, INSERT, id, form);
        addParts(tx, id, form);
    }

    void change(Transaction tx, Id id, WidgetForm form) {
        head(tx, UPDATE, id, form);
        deleteParts(tx, id);
        addParts(tx, id, form);
    }

    void delete(Transaction tx, Id id) {
        deleteParts(tx, id);
        tx.change(DELETE).bind("id", id.bytes()).run();
    }

    private static void head(Transaction tx, String sql, Id id, WidgetForm form) {
        tx.change(sql)
                .bind("id", id.bytes())
                .bind("name", form.name())
                .bind("kind", form.kind())
                .bind("colour", form.colour())
                .bind("side", form.side())
                .bind("phone", form.others().phone())
                .bind("mail", form.others().mail())
                .bind("form", form.others().form())
                .bind("now", tx.now())
                .runOnce();
    }

    private static void addParts(Transaction tx, Id id, WidgetForm form) {
        form.texts()
                .forEach(text -> tx.change(INSERT_TEXT)
                        .bind("id", id.bytes())
                        .bind("language", text.language().code())
                        .bind("headline", text.headline())
                        .bind("sentence", text.sentence())
                        .bind("answers", text.answers())
                        .bind("hours", text.hours())
                        .runOnce());
        for (var place = 0; place < form.accounts().size(); place++) {
            tx.change(INSERT_ACCOUNT)
                    .bind("id", id.bytes())
                    .bind("place", place)
                    .bind("account", form.accounts().get(place).bytes())
                    .runOnce();
        }
        for (var place = 0; place < form.sites().size(); place++) {
            tx.change(INSERT_SITE)
                    .bind("id", id.bytes())
                    .bind("place", place)
                    .bind("site", form.sites().get(place))
                    .runOnce();
        }
    }

    private static void deleteParts(Transaction tx, Id id) {
        DELETE_PARTS.forEach(sql -> tx.change(sql).bind("id", id.bytes()).run());
    }

    /** Without what lies in tables of its own. */
    private record Bare(
            Id id, String name, Kind kind, String colour, Side side, OtherWays others, int revision, Instant changed) {}

    private static Bare bare(Row row) {
        return new Bare(
                Id.of(row.bytes("id")),
                row.text("name"),
                row.word("kind", Kind.class),
                row.text("colour"),
                row.word("side", Side.class),
                new OtherWays(row.text("phone"), row.text("mail"), row.text("form")),
                row.count("revision"),
                row.time("changed"));
    }

    private static Widget whole(Transaction tx, Bare bare) {
        var id = bare.id.bytes();
        var texts = tx.query(TEXTS).bind("id", id).list(WidgetTable::text);
        var accounts = tx.query(ACCOUNTS).bind("id", id).list(row -> AccountId.of(row.bytes("account")));
        var sites = tx.query(SITES).bind("id", id).list(row -> row.text("site"));
        var form = new WidgetForm(bare.name, bare.kind, bare.colour, bare.side, texts, accounts, sites, bare.others);
        return new Widget(bare.id, bare.revision, bare.changed, form);
    }

    private static WidgetText text(Row row) {
        return new WidgetText(
                HouseLanguage.of(row.text("language")).orElseThrow(),
                row.text("headline"),
                row.text("sentence"),
                row.text("answers"),
                row.text("hours"));
    }
}
