package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Category;
import de.hausbote.message.TemplateId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Templates by business account. What they say is the house's own and about nobody, so it stands in clear (decision 69). */
final class TemplateTable {
    private static final String COLUMNS =
            "id, name, language, reference, category, category_before, state, quality, reason, form, topic, changed";

    private static final String ALL = "select " + COLUMNS + """
             from template where channel = :channel and business = :business
             order by name, language, id fetch first 7000 rows only
            """;

    private static final String FIND = "select " + COLUMNS + """
             from template where channel = :channel and business = :business and id = :id
            """;

    private static final String NAMED = "select " + COLUMNS + """
             from template where channel = :channel and business = :business and name = :name and language = :language
            """;

    private static final String INSERT = """
            insert into template (id, channel, business, name, language, reference, category, category_before, state,
                   quality, reason, form, changed)
            values (:id, :channel, :business, :name, :language, :reference, :category, :before, :state, :quality,
                   :reason, :form, :now)
            """;

    private static final String UPDATE = """
            update template
               set reference = :reference, category = :category, category_before = :before, state = :state,
                   quality = :quality, reason = :reason, form = :form, changed = :now
             where id = :id
            """;

    private static final String TOPIC = "update template set topic = :topic where id = :id";

    private static final String DELETE = "delete from template where id = :id";

    private static final String PULLED =
            "select pulled from template_pull where channel = :channel and business = :business";

    private static final String PULL = """
            update template_pull set pulled = :now where channel = :channel and business = :business
            """;

    private static final String FIRST_PULL =
            "insert into template_pull (channel, business, pulled) values (:channel, :business, :now)";

    /** Whose templates are meant. */
    record Owner(ChannelName channel, String business) {
        static Owner of(ChannelAccount account) {
            return new Owner(account.channel(), account.business());
        }
    }

    List<StoredTemplate> all(Transaction tx, Owner owner) {
        return tx.query(ALL)
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .list(TemplateTable::stored);
    }

    Optional<StoredTemplate> find(Transaction tx, Owner owner, TemplateId id) {
        return tx.query(FIND)
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .bind("id", id.bytes())
                .one(TemplateTable::stored);
    }

    Optional<StoredTemplate> named(Transaction tx, Owner owner, String name, String language) {
        return tx.query(NAMED)
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .bind("name", name)
                .bind("language", language)
                .one(TemplateTable::stored);
    }

    void add(Transaction tx, Owner owner, TemplateId id, Template template) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .bind("name", template.name())
                .bind("language", template.language())
                .bind("reference", template.reference())
                .bind("category", template.category())
                .bind("before", (String) null)
                .bind("state", template.state())
                .bind("quality", template.quality())
                .bind("reason", template.reason())
                .bind("form", TemplateCodec.encode(template.form()))
                .bind("now", tx.now())
                .runOnce();
    }

    /** @param before what its category was before the provider moved it, as long as nobody agreed */
    void change(Transaction tx, TemplateId id, Template template, Optional<Category> before) {
        tx.change(UPDATE)
                .bind("reference", template.reference())
                .bind("category", template.category())
                .bind("before", before.map(Category::name).orElse(null))
                .bind("state", template.state())
                .bind("quality", template.quality())
                .bind("reason", template.reason())
                .bind("form", TemplateCodec.encode(template.form()))
                .bind("now", tx.now())
                .bind("id", id.bytes())
                .runOnce();
    }

    void topic(Transaction tx, TemplateId id, String topic) {
        tx.change(TOPIC).bind("topic", topic).bind("id", id.bytes()).runOnce();
    }

    void delete(Transaction tx, TemplateId id) {
        tx.change(DELETE).bind("id", id.bytes()).run();
    }

    /** When the list was last fetched whole. */
    Optional<Instant> pulled(Transaction tx, Owner owner) {
        return tx.query(PULLED)
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .one(row -> row.time("pulled"));
    }

    void pulledNow(Transaction tx, Owner owner) {
        var known = pulled(tx, owner).isPresent();
        tx.change(known ? PULL : FIRST_PULL)
                .bind("channel", owner.channel().value())
                .bind("business", owner.business())
                .bind("now", tx.now())
                .runOnce();
    }

    private static StoredTemplate stored(Row row) {
        var template = new Template(
                row.text("name"),
                row.text("language"),
                row.text("reference"),
                row.word("category", Category.class),
                row.word("state", Template.State.class),
                row.word("quality", Template.Quality.class),
                row.text("reason"),
                TemplateCodec.decode(row.text("form")));
        return new StoredTemplate(
                TemplateId.of(row.bytes("id")),
                template,
                row.optionalWord("category_before", Category.class),
                row.text("topic"),
                row.time("changed"));
    }
}
