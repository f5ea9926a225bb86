package de.hausbote.relay;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.AccountFact;
import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.BusinessProfile;
import de.hausbote.channel.Inquiry;
import de.hausbote.channel.ProviderName;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.ProfilePictures;
import de.hausbote.conversation.Templates;
import de.hausbote.conversation.Windows;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import de.hausbote.store.Transaction;

/**
 * Asks a provider about an account and has things done about it, while an administrator waits. Every question and every
 * order is on record before it leaves; digits of a PIN or code are in no row, no log and no hash. Every method throws
 * {@link RefusedException} with PROVIDER_REFUSED and the provider's number, PROVIDER_AWAY when nothing left,
 * PROVIDER_SILENT when no answer came, CHANNEL_STOPPED, NOT_AGREED or NOT_AT_PROVIDER. Thread-safe.
 */
public final class AccountDesk {
    /** Our address did not answer the provider as it has to (Graph API, webhooks). */
    private static final int NOT_VERIFIED = 2_200;

    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Channels channels;
    private final Egress egress;
    private final Hooks hooks;
    private final ProfilePictures pictures;
    private final Windows windows;
    private final Templates templates;

    /**
     * Where providers deliver.
     *
     * @param publicUrl as they reach the public listener
     * @param questions what they asked there
     */
    public record Hooks(String publicUrl, HookQuestions questions) {}

    public AccountDesk(
            Ground ground,
            ChannelAccounts accounts,
            Channels channels,
            Egress egress,
            Hooks hooks,
            ProfilePictures pictures) {
        this.hooks = hooks;
        this.pictures = pictures;
        this.ground = ground;
        this.templates = new Templates(ground);
        this.accounts = accounts;
        this.channels = channels;
        this.egress = egress;
        this.windows = new Windows(ground);
    }

    /** What the provider keeps, and whether that can be changed now. */
    public record Kept(AccountFact.Storage storage, AccountFact.Registration number) {}

    public BusinessProfile profile(Actor actor, AccountId id) {
        return ask(begun(actor, id, AuditAction.ACCOUNT_CHECK), new Inquiry.Profile(), AccountFact.Profile.class)
                .profile();
    }

    /** Shows customers this profile, and says what the provider made of it. */
    public BusinessProfile show(Actor actor, AccountId id, BusinessProfile profile) {
        order(actor, id, AuditAction.ACCOUNT_PROFILE, new AccountOrder.Profile(profile));
        return profile(actor, id);
    }

    /**
     * Shows customers this picture beside the name; the profile is as it was.
     *
     * @throws RefusedException of {@link ProfilePictures#cleaned}
     */
    public BusinessProfile show(Actor actor, AccountId id, byte[] picture) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        var file = pictures.cleaned(picture);
        var account = begun(actor, id, AuditAction.ACCOUNT_PROFILE);
        var handle =
                new Depositing(channels, request -> answer(account, request)).handle(account, token(account), file);
        order(account, new AccountOrder.Picture(handle));
        return profile(actor, id);
    }

    public AccountFact.Registration number(Actor actor, AccountId id) {
        return number(begun(actor, id, AuditAction.ACCOUNT_CHECK));
    }

    private AccountFact.Registration number(ChannelAccount account) {
        return ask(account, new Inquiry.Registration(), AccountFact.Registration.class);
    }

    public Kept storage(Actor actor, AccountId id) {
        var account = begun(actor, id, AuditAction.ACCOUNT_CHECK);
        return new Kept(ask(account, new Inquiry.Storage(), AccountFact.Storage.class), number(account));
    }

    /** Has a code sent to the number. */
    public void code(Actor actor, AccountId id, AccountOrder.Way way, String language) {
        order(actor, id, AuditAction.ACCOUNT_CODE, new AccountOrder.Code(way, language));
    }

    public void ownership(Actor actor, AccountId id, Secret code) {
        order(actor, id, AuditAction.ACCOUNT_OWNERSHIP, new AccountOrder.Ownership(code));
    }

    /** Opens the number; messages at rest are kept in this region, or anywhere when it is empty. */
    public void register(Actor actor, AccountId id, Secret pin, String region) {
        order(actor, id, AuditAction.ACCOUNT_REGISTER, new AccountOrder.Registration(pin, region));
    }

    /** The same at a provider that keeps nothing at rest; that has to be said before. */
    public void registerUnkept(Actor actor, AccountId id, Secret pin) {
        order(actor, id, AuditAction.ACCOUNT_STORAGE, new AccountOrder.KeepNothing());
        register(actor, id, pin, "");
    }

    public void deregister(Actor actor, AccountId id) {
        order(actor, id, AuditAction.ACCOUNT_DEREGISTER, new AccountOrder.Deregistration());
    }

    public void pin(Actor actor, AccountId id, Secret pin) {
        order(actor, id, AuditAction.ACCOUNT_PIN, new AccountOrder.Pin(pin));
    }

    /**
     * Has the provider deliver here. Meta asks here first whether the address is ours, which shows that name, certificate,
     * way and verify token are right.
     *
     * @throws RefusedException HOOK_UNREACHED when its question never came, HOOK_TOKEN when it came with another token,
     *     HOOK_ANSWER when our answer did not arrive; NO_TEMPLATES without a business account
     */
    public void hook(Actor actor, AccountId id) {
        var account = begun(actor, id, AuditAction.ACCOUNT_HOOK);
        if (account.business().isEmpty() && account.connection().provider() == ProviderName.META) {
            throw new RefusedException(Code.NO_TEMPLATES);
        }
        var word = ground.database().read(tx -> accounts.secrets(tx, id)).verifyToken();
        var before = hooks.questions().count();
        try {
            order(
                    account,
                    new AccountOrder.Hook(account.business(), hooks.publicUrl() + "/hooks/" + account.hooks(), word));
        } catch (RefusedException refused) {
            throw refused.remedy() == NOT_VERIFIED
                    ? howFar(before, hooks.questions().count())
                    : refused;
        }
    }

    private static RefusedException howFar(HookQuestions.Count before, HookQuestions.Count after) {
        if (after.known() > before.known()) {
            return new RefusedException(Code.HOOK_ANSWER);
        }
        return new RefusedException(after.unknown() > before.unknown() ? Code.HOOK_TOKEN : Code.HOOK_UNREACHED);
    }

    /**
     * A message to see that the account sends.
     *
     * @param confirmed whether somebody made sure that the number is the right person's, and that she agreed (REL-22)
     */
    public record Trial(AccountOrder.Probe probe, boolean confirmed) {}

    /**
     * Sends it; the number is in no row afterwards.
     *
     * @throws RefusedException CONFIRM_ADDRESS when nobody confirmed, CONSENT_MISSING for a template that advertises;
     *     WINDOW_CLOSED for words to somebody who did not write lately, which is answered after it is on record that
     *     somebody tried
     */
    public void send(Actor actor, AccountId id, Trial trial) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        if (!trial.confirmed()) {
            throw new RefusedException(Code.CONFIRM_ADDRESS);
        }
        if (trial.probe() instanceof AccountOrder.Trial(var _, var template, var language)) {
            refuseAdvertising(id, template, language);
        }
        begun(actor, id, AuditAction.ADDRESS_CONFIRM);
        var account = begun(actor, id, AuditAction.ACCOUNT_TRIAL);
        if (trial.probe() instanceof AccountOrder.TrialText(var to, var _)) {
            requireWindow(id, to);
        }
        order(account, trial.probe());
    }

    private void requireWindow(AccountId id, String to) {
        if (!ground.database().read(tx -> windows.with(tx, id, to)).open()) {
            throw new RefusedException(Code.WINDOW_CLOSED);
        }
    }

    private void refuseAdvertising(AccountId id, String template, String language) {
        if (ground.database().read(tx -> templates.advertises(tx, existing(tx, id), template, language))) {
            throw new RefusedException(Code.CONSENT_MISSING);
        }
    }

    private void order(Actor actor, AccountId id, AuditAction action, AccountOrder order) {
        order(begun(actor, id, action), order);
    }

    private void order(ChannelAccount account, AccountOrder order) {
        var channel = channels.of(account.channel());
        var request = channel.order(channels.endpoint(account), order)
                .orElseThrow(() -> new RefusedException(Code.NOT_AT_PROVIDER));
        channel.ordered(answer(account, request)).ifPresent(reason -> {
            throw new RefusedException(Code.PROVIDER_REFUSED, reason.provider());
        });
    }

    private ChannelAccount begun(Actor actor, AccountId id, AuditAction action) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var account = existing(tx, id);
            ground.record(tx, actor, action, "account", id);
            return account;
        });
    }

    private ChannelAccount existing(Transaction tx, AccountId id) {
        return accounts.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private <F extends AccountFact> F ask(ChannelAccount account, Inquiry inquiry, Class<F> wanted) {
        var channel = channels.of(account.channel());
        var request = channel.ask(channels.endpoint(account), inquiry)
                .orElseThrow(() -> new RefusedException(Code.NOT_AT_PROVIDER));
        var told = channel.told(inquiry, answer(account, request));
        if (told instanceof AccountFact.Refused(var _, var reason)) {
            throw new RefusedException(Code.PROVIDER_REFUSED, reason.provider());
        }
        return wanted.cast(told);
    }

    private WireResponse answer(ChannelAccount account, WireRequest request) {
        return switch (egress.call(new Errand(account, token(account), request, Occasion.OF_THE_ACCOUNT))) {
            case EgressResult.Answered(var response) -> response;
            case EgressResult.Held _ -> throw new RefusedException(Code.CHANNEL_STOPPED);
            case EgressResult.Blocked _ -> throw new RefusedException(Code.NOT_AGREED);
            case EgressResult.NotSent _ -> throw new RefusedException(Code.PROVIDER_AWAY);
            case EgressResult.Unanswered _ -> throw new RefusedException(Code.PROVIDER_SILENT);
        };
    }

    private Secret token(ChannelAccount account) {
        return ground.database().read(tx -> accounts.secrets(tx, account.id())).accessToken();
    }
}
