package de.hausbote.relay;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.TemplateCalls;
import de.hausbote.channel.TemplateFate;
import de.hausbote.channel.TemplatePage;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.StoredTemplate;
import de.hausbote.conversation.TemplateDraft;
import de.hausbote.conversation.Templates;
import de.hausbote.conversation.Templates.Shelf;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import de.hausbote.message.Template;
import de.hausbote.message.TemplateId;
import de.hausbote.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the provider about templates, and waits for its word. Thread-safe. */
public final class TemplateDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateDesk.class);

    /** 6,000 templates is the most that a business account may have, a hundred on a page. */
    private static final int MOST_PAGES = 70;

    private final Ground ground;
    private final Desk desk;
    private final Channels channels;
    private final Egress egress;

    public TemplateDesk(Ground ground, Desk desk, Channels channels, Egress egress) {
        this.ground = ground;
        this.desk = desk;
        this.channels = channels;
        this.egress = egress;
    }

    /** An account with everything that a call for it needs. */
    private record Line(ChannelAccount account, Secret token, Endpoint at, TemplateCalls calls) {}

    /**
     * Fetches the whole list now.
     *
     * @throws RefusedException NO_TEMPLATES, CHANNEL_STOPPED, or PROVIDER_REFUSED when no list came
     */
    public Shelf pull(Actor actor, AccountId id) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        var account = ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.TEMPLATE_PULL, "account", id);
            return existing(tx, id);
        });
        pull(account);
        return templates().list(actor, id);
    }

    /** The same by the program itself. */
    void pull(ChannelAccount account) {
        var line = line(account);
        var found = new ArrayList<Template>();
        var after = Optional.of("");
        for (var page = 0; page < MOST_PAGES && after.isPresent(); page++) {
            var request = line.calls().list(line.at(), account.business(), after.get());
            after = switch (line.calls().listed(answer(line, request))) {
                case TemplatePage.Listed(var templates, var next) -> {
                    found.addAll(templates);
                    yield Optional.of(next).filter(mark -> !mark.isEmpty());
                }
                case TemplatePage.Refused(var reason) -> throw refused(reason);
            };
        }
        keep(account, found);
    }

    private void keep(ChannelAccount account, List<Template> found) {
        ground.database().change(tx -> templates().pulled(tx, account, found));
        LOG.info("templates fetched account={} count={}", account.id(), found.size());
    }

    /**
     * Hands a new template over for approval.
     *
     * @throws RefusedException TEMPLATE_RULE, TEMPLATE_TAKEN, NOT_AT_PROVIDER for a file above the words or on cards where
     *     the provider takes none, or PROVIDER_REFUSED with the provider's number
     */
    public StoredTemplate submit(Actor actor, AccountId id, TemplateDraft draft) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        var template = draft.checked();
        var account = ground.database().write(tx -> {
            var found = existing(tx, id);
            if (templates().known(tx, found, template)) {
                throw new RefusedException(Code.TEMPLATE_TAKEN);
            }
            ground.record(tx, actor, AuditAction.TEMPLATE_SUBMIT, "account", id);
            return found;
        });
        var line = line(account);
        var answer = answer(line, line.calls().submit(line.at(), account.business(), template, sample(line, template)));
        return switch (line.calls().submitted(answer)) {
            case TemplateFate.Taken taken ->
                ground.database().write(tx -> templates().put(tx, account, taken(template, taken)));
            case TemplateFate.Refused(var reason) -> throw refused(reason);
        };
    }

    /** What the provider calls the file that its reviewers are shown, on every card the same; empty where there is none. */
    private String sample(Line line, Template template) {
        return template.form().files().stream()
                .distinct()
                .map(kind -> new Depositing(channels, request -> answer(line, request))
                        .handle(line.account(), line.token(), Samples.of(kind)))
                .findFirst()
                .orElse("");
    }

    private static Template taken(Template template, TemplateFate.Taken taken) {
        return new Template(
                template.name(),
                template.language(),
                taken.reference(),
                taken.category() == Template.Category.OTHER ? template.category() : taken.category(),
                taken.state(),
                template.quality(),
                "",
                template.form());
    }

    /**
     * Deletes one language of a template at the provider, and here.
     *
     * @throws RefusedException PROVIDER_REFUSED when it stays there
     */
    public void delete(Actor actor, AccountId id, TemplateId template) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        var account = ground.database().read(tx -> existing(tx, id));
        var stored = ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.TEMPLATE_DELETE, "template", template);
            return templates().find(tx, account, template);
        });
        var line = line(account);
        var answer = answer(line, line.calls().delete(line.at(), account.business(), stored.template()));
        line.calls().deleted(answer).ifPresent(reason -> {
            throw refused(reason);
        });
        ground.database().change(tx -> templates().removed(tx, account, template));
    }

    private ChannelAccount existing(Transaction tx, AccountId id) {
        return desk.accounts().find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private Line line(ChannelAccount account) {
        if (account.business().isEmpty()) {
            throw new RefusedException(Code.NO_TEMPLATES);
        }
        if (!account.active()) {
            throw new RefusedException(Code.CHANNEL_STOPPED);
        }
        var token = ground.database()
                .read(tx -> desk.accounts().secrets(tx, account.id()))
                .accessToken();
        return new Line(
                account,
                token,
                channels.endpoint(account),
                channels.of(account.channel()).templates());
    }

    private WireResponse answer(Line line, WireRequest request) {
        var errand = new Errand(line.account(), line.token(), request, Occasion.OF_THE_ACCOUNT);
        return switch (egress.call(errand)) {
            case EgressResult.Answered(var response) -> response;
            case EgressResult.Held _ -> throw new RefusedException(Code.CHANNEL_STOPPED);
            case EgressResult.Blocked _, EgressResult.NotSent _, EgressResult.Unanswered _ ->
                throw new RefusedException(Code.PROVIDER_REFUSED);
        };
    }

    private static RefusedException refused(Reason reason) {
        return new RefusedException(Code.PROVIDER_REFUSED, reason.provider());
    }

    private Templates templates() {
        return desk.templates();
    }
}
