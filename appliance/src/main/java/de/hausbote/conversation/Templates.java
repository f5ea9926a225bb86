package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.TemplateReported;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.TemplateNews;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Consents;
import de.hausbote.conversation.TemplateTable.Owner;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Category;
import de.hausbote.message.TemplateId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms that the provider approves, kept in step with it: by what it tells and by the whole list, once a day. Thread-safe.
 */
public final class Templates {
    private final TemplateTable templates = new TemplateTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Consents consents;
    private final Ground ground;
    private final Access access;
    private final Advertising advertising;

    public Templates(Ground ground) {
        this.ground = ground;
        this.consents = new Consents(ground.vault(), ground.ids());
        this.access = new Access(ground);
        this.advertising = new Advertising(ground);
    }

    /**
     * Templates of an account.
     *
     * @param pulled when the whole list was last fetched
     * @param topics what a template may advertise, as the data protection officer named it
     */
    public record Shelf(List<StoredTemplate> templates, Optional<Instant> pulled, List<String> topics) {
        public Shelf {
            templates = List.copyOf(templates);
            topics = List.copyOf(topics);
        }
    }

    /** All of an account's templates, for those who look after them. */
    public Shelf list(Actor actor, AccountId account) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.TEMPLATE_LIST, "account", account);
            return shelf(tx, account(tx, account));
        });
    }

    /** What could be sent in this conversation, and what could not at this time; by name. */
    public List<Sendable> of(Actor actor, ConversationId id) {
        return ground.database().write(tx -> {
            var conversation = access.require(tx, actor, Permission.REPLY, id);
            ground.record(tx, actor, AuditAction.TEMPLATE_LIST, "conversation", id);
            var offered = shelf(tx, account(tx, conversation.account())).templates();
            var unused = unused(tx, conversation, offered);
            return offered.stream()
                    .map(stored -> new Sendable(
                            stored,
                            Advertising.purpose(stored).flatMap(purpose -> Optional.ofNullable(unused.get(purpose)))))
                    .toList();
        });
    }

    /** Since when what she agreed to for these was not used, where that is too long ago (CON-11). */
    private Map<ConsentPurpose, Instant> unused(
            Transaction tx, Conversation conversation, List<StoredTemplate> offered) {
        var since = new HashMap<ConsentPurpose, Instant>();
        offered.stream()
                .flatMap(stored -> Advertising.purpose(stored).stream())
                .distinct()
                .forEach(purpose -> advertising
                        .unusedSince(tx, conversation, purpose)
                        .ifPresent(unused -> since.put(purpose, unused)));
        return since;
    }

    private Shelf shelf(Transaction tx, ChannelAccount account) {
        return account.business().isEmpty()
                ? new Shelf(List.of(), Optional.empty(), List.of())
                : new Shelf(
                        templates.all(tx, Owner.of(account)),
                        templates.pulled(tx, Owner.of(account)),
                        consents.topics(tx));
    }

    /** @throws RefusedException NOT_FOUND when it is not of this account */
    public StoredTemplate find(Transaction tx, ChannelAccount account, TemplateId id) {
        return templates.find(tx, Owner.of(account), id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    /** Whether this one advertises, as far as the house knows: then nobody is sent it to try something out. */
    public boolean advertises(Transaction tx, ChannelAccount account, String name, String language) {
        return templates
                .named(tx, Owner.of(account), name, language)
                .flatMap(Advertising::purpose)
                .isPresent();
    }

    public boolean known(Transaction tx, ChannelAccount account, Template template) {
        return templates
                .named(tx, Owner.of(account), template.name(), template.language())
                .isPresent();
    }

    /** An administrator agrees to what the provider counts a template as. */
    public Shelf agree(Actor actor, AccountId account, TemplateId id) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var owner = account(tx, account);
            var known = find(tx, owner, id);
            templates.change(tx, id, known.template(), Optional.empty());
            ground.record(tx, actor, AuditAction.TEMPLATE_AGREE, "template", id);
            return shelf(tx, owner);
        });
    }

    /**
     * An administrator says what a template advertises, so that whoever agreed to that topic may be sent it.
     *
     * @param topic empty for no topic of its own
     * @throws RefusedException BAD_REQUEST for one that does not advertise, or a topic without a wording
     */
    public Shelf topic(Actor actor, AccountId account, TemplateId id, String topic) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var owner = account(tx, account);
            var advertises = Advertising.purpose(find(tx, owner, id)).isPresent();
            if (!advertises || !(topic.isEmpty() || consents.topics(tx).contains(topic))) {
                throw new RefusedException(Code.BAD_REQUEST);
            }
            templates.topic(tx, id, topic);
            ground.record(tx, actor, AuditAction.TEMPLATE_TOPIC, "template", id);
            told(tx, owner.channel(), owner.business());
            return shelf(tx, owner);
        });
    }

    /** The whole list of the provider: what is not in it any more is gone. */
    public void pulled(Transaction tx, ChannelAccount account, List<Template> found) {
        var owner = Owner.of(account);
        var gone = new HashMap<String, TemplateId>();
        templates.all(tx, owner).forEach(known -> gone.put(key(known.template()), known.id()));
        for (var template : found) {
            put(tx, owner, template);
            gone.remove(key(template));
        }
        gone.values().forEach(id -> templates.delete(tx, id));
        templates.pulledNow(tx, owner);
        told(tx, account.channel(), account.business());
    }

    /** One template as the provider has it now. */
    public StoredTemplate put(Transaction tx, ChannelAccount account, Template template) {
        put(tx, Owner.of(account), template);
        told(tx, account.channel(), account.business());
        return templates
                .named(tx, Owner.of(account), template.name(), template.language())
                .orElseThrow();
    }

    private void put(Transaction tx, Owner owner, Template template) {
        templates
                .named(tx, owner, template.name(), template.language())
                .ifPresentOrElse(
                        known -> change(tx, known, template),
                        () -> templates.add(
                                tx, owner, new TemplateId(ground.ids().next()), template));
    }

    /** It is deleted at the provider. */
    public void removed(Transaction tx, ChannelAccount account, TemplateId id) {
        templates.delete(tx, id);
        told(tx, account.channel(), account.business());
    }

    /** The provider tells of one template; one that is not known here comes with the next whole list. */
    public void reported(Transaction tx, ChannelName channel, TemplateReported event) {
        templates
                .named(tx, new Owner(channel, event.route()), event.name(), event.language())
                .ifPresent(known -> {
                    change(tx, known, after(known.template(), event.news()));
                    told(tx, channel, event.route());
                });
    }

    private void change(Transaction tx, StoredTemplate known, Template now) {
        var moved = known.template().category() != now.category()
                ? Optional.of(known.template().category())
                : known.before();
        var before = moved.filter(category -> category != now.category());
        if (!known.template().equals(now) || !known.before().equals(before)) {
            templates.change(tx, known.id(), now, before);
            ground.record(tx, AuditAction.TEMPLATE_CHANGE, "template", known.id());
        }
    }

    private static Template after(Template template, TemplateNews news) {
        return switch (news) {
            case TemplateNews.Stands(var state, var reason) ->
                with(template, template.category(), state, template.quality(), reason);
            case TemplateNews.Counts(var quality) ->
                with(template, template.category(), template.state(), quality, template.reason());
            case TemplateNews.Costs(var category) ->
                with(template, category, template.state(), template.quality(), template.reason());
        };
    }

    private static Template with(
            Template template, Category category, Template.State state, Template.Quality quality, String reason) {
        return new Template(
                template.name(),
                template.language(),
                template.reference(),
                category,
                state,
                quality,
                reason,
                template.form());
    }

    /** When the list of this account was last fetched whole. */
    public Optional<Instant> lastPull(Transaction tx, ChannelAccount account) {
        return templates.pulled(tx, Owner.of(account));
    }

    private ChannelAccount account(Transaction tx, AccountId id) {
        return accounts.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private void told(Transaction tx, ChannelName channel, String business) {
        accounts.all(tx).stream()
                .filter(account ->
                        account.channel().equals(channel) && account.business().equals(business))
                .forEach(account -> ground.tell(tx, new Event.TemplatesChanged(account.id())));
    }

    private static String key(Template template) {
        return template.name() + " " + template.language();
    }
}
