package de.hausbote.web.api;

import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChangedAccount;
import de.hausbote.conversation.ChannelAccount.Kind;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.NewSecrets;
import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The organisation's numbers at providers. Secrets go in and never come out. */
final class AccountsResource implements Resource {
    /** The provider's interface that this program was written for. */
    private static final String CURRENT_VERSION = "v26.0";

    private static final Pattern BUSINESS = Pattern.compile("[0-9]{0,32}");

    private final ChannelAccounts accounts;
    private final URI publicUrl;

    AccountsResource(ChannelAccounts accounts, URI publicUrl) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_ACCOUNTS.route(), this::list);
        routes.on(ApiRoute.CREATE_ACCOUNT.route(), this::create);
        routes.on(ApiRoute.SHOW_ACCOUNT.route(), this::show);
        routes.on(ApiRoute.CHANGE_ACCOUNT.route(), this::change);
        routes.on(ApiRoute.REPLACE_SECRETS.route(), this::replaceSecrets);
        routes.on(ApiRoute.RESUME_ACCOUNT.route(), this::resume);
        routes.on(ApiRoute.PAUSE_ACCOUNT.route(), this::pause);
    }

    private Answer list(Call call) {
        return Answer.ok(Page.whole(accounts.list(call.actor()).stream()
                .map(account -> AccountShape.of(account, publicUrl))
                .toList()));
    }

    private Answer create(Call call) {
        var given = call.body(Account.class);
        return Answer.created(AccountShape.of(accounts.create(call.actor(), given.account()), publicUrl));
    }

    private Answer show(Call call) {
        return Answer.ok(AccountShape.of(accounts.view(call.actor(), id(call)), publicUrl));
    }

    private Answer change(Call call) {
        var given = call.body(Named.class);
        var changed = accounts.change(call.actor(), id(call), given.changed());
        return Answer.ok(AccountShape.of(changed, publicUrl));
    }

    private Answer replaceSecrets(Call call) {
        var changed = accounts.replaceSecrets(
                call.actor(), id(call), call.body(Replaced.class).secrets());
        return Answer.ok(AccountShape.of(changed, publicUrl));
    }

    private Answer resume(Call call) {
        return Answer.ok(AccountShape.of(accounts.resume(call.actor(), id(call)), publicUrl));
    }

    private Answer pause(Call call) {
        return Answer.ok(AccountShape.of(accounts.pause(call.actor(), id(call)), publicUrl));
    }

    private static AccountId id(Call call) {
        return call.id(AccountId::parse);
    }

    /** Digits, or nothing. */
    private static String business(Optional<String> given) {
        var id = given.orElse("").strip();
        if (!BUSINESS.matcher(id).matches()) {
            throw new BadRequestException("business");
        }
        return id;
    }

    private static Secret secret(String field, String value) {
        return Call.read(field, value, Secret::new);
    }

    private static List<Secret> secrets(List<String> values) {
        return values.stream().map(value -> secret("appSecrets", value)).toList();
    }

    private record Account(
            String name,
            String kind,
            String phoneNumberId,
            Optional<String> business,
            String displayNumber,
            Optional<String> baseUrl,
            Optional<String> version,
            Optional<String> certificate,
            String accessToken,
            List<String> appSecrets,
            String verifyToken) {
        NewAccount account() {
            return new NewAccount(
                    ChannelName.WHATSAPP,
                    Words.read("kind", kind, Kind.class),
                    name,
                    phoneNumberId,
                    AccountsResource.business(business),
                    displayNumber,
                    baseUrl.orElse(""),
                    version.orElse(CURRENT_VERSION),
                    certificate.orElse(""),
                    accountSecrets());
        }

        private AccountSecrets accountSecrets() {
            if (appSecrets.isEmpty()) {
                throw new BadRequestException("appSecrets");
            }
            return new AccountSecrets(
                    secret("accessToken", accessToken), secrets(appSecrets), secret("verifyToken", verifyToken));
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Named(String name, Optional<String> business, String displayNumber, String version) {
        ChangedAccount changed() {
            return new ChangedAccount(name, AccountsResource.business(business), displayNumber, version);
        }
    }

    private record Replaced(
            Optional<String> accessToken, Optional<List<String>> appSecrets, Optional<String> verifyToken) {
        NewSecrets secrets() {
            return new NewSecrets(
                    accessToken.map(value -> secret("accessToken", value)),
                    AccountsResource.secrets(appSecrets.orElse(List.of())),
                    verifyToken.map(value -> secret("verifyToken", value)));
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
