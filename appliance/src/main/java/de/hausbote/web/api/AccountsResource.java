package de.hausbote.web.api;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount.Kind;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.NewConnection;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The organisation's numbers at providers. Secrets go in and never come out. */
final class AccountsResource implements Resource {
    /** The provider's interface that this program was written for. */
    private static final String CURRENT_VERSION = "v26.0";

    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,2}");
    private static final Pattern BUSINESS_ID = Pattern.compile("[0-9]{0,32}");

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
        routes.on(ApiRoute.CHANGE_CONNECTION.route(), this::connect);
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
        var version = version(given.version());
        var changed = accounts.change(call.actor(), id(call), given.name(), given.displayNumber(), version);
        return Answer.ok(AccountShape.of(changed, publicUrl));
    }

    private Answer connect(Call call) {
        var changed = accounts.connect(
                call.actor(), id(call), call.body(Connected.class).connection());
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

    private static String version(String given) {
        if (!VERSION.matcher(given).matches()) {
            throw new BadRequestException("version");
        }
        return given;
    }

    private static String business(String given) {
        if (!BUSINESS_ID.matcher(given).matches()) {
            throw new BadRequestException("businessId");
        }
        return given;
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
            Optional<String> provider,
            Optional<String> businessId,
            String phoneNumberId,
            String displayNumber,
            Optional<String> baseUrl,
            Optional<String> version,
            Optional<String> certificate,
            String accessToken,
            Optional<List<String>> appSecrets,
            String verifyToken) {
        NewAccount account() {
            return new NewAccount(
                    ChannelName.WHATSAPP,
                    Words.read("kind", kind, Kind.class),
                    name,
                    phoneNumberId,
                    displayNumber,
                    baseUrl.orElse(""),
                    AccountsResource.version(version.orElse(CURRENT_VERSION)),
                    certificate.orElse(""),
                    new Connection(providerName(), business(), "", 0, ""),
                    accountSecrets());
        }

        private ProviderName providerName() {
            return provider.map(word -> ProviderName.of(word).orElseThrow(() -> new BadRequestException("provider")))
                    .orElse(ProviderName.META);
        }

        private String business() {
            return AccountsResource.business(businessId.orElse(""));
        }

        private AccountSecrets accountSecrets() {
            var signing = secrets(appSecrets.orElse(List.of()));
            if (signing.isEmpty() && providerName() == ProviderName.META) {
                throw new BadRequestException("appSecrets");
            }
            return new AccountSecrets(secret("accessToken", accessToken), signing, secret("verifyToken", verifyToken));
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Named(String name, String displayNumber, String version) {}

    private record Connected(
            String businessId,
            String proxyHost,
            int proxyPort,
            Optional<String> proxyUser,
            Optional<String> proxyPassword,
            String authorities) {
        NewConnection connection() {
            return new NewConnection(
                    AccountsResource.business(businessId),
                    proxyHost.strip().toLowerCase(Locale.ROOT),
                    proxyPort,
                    login(),
                    authorities.strip());
        }

        private List<Secret> login() {
            var user = proxyUser.orElse("");
            if (user.contains(":")) {
                throw new BadRequestException("proxyUser");
            }
            return user.isEmpty() ? List.of() : List.of(secret("proxyUser", user + ":" + proxyPassword.orElse("")));
        }

        @Override
        public String toString() {
            return "[redacted]";
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
