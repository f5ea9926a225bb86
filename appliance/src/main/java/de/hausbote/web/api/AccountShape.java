package de.hausbote.web.api;

import de.hausbote.conversation.AccountView;
import de.hausbote.message.Reason;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A number of the organisation.
 *
 * @param webhookUrl where the provider is to send its webhooks
 * @param secrets when they were entered
 */
record AccountShape(
        String id,
        String name,
        String kind,
        String provider,
        String businessId,
        String phoneNumberId,
        String displayNumber,
        String version,
        String state,
        Optional<ReasonShape> reason,
        String webhookUrl,
        int waiting,
        int uncertain,
        Optional<Long> lastInbound,
        Reached connection,
        Entered secrets) {

    record Entered(long accessToken, List<Long> appSecrets, long verifyToken) {}

    /**
     * Through which proxy, and who vouches for the other side.
     *
     * @param proxyLogin when it was entered
     * @param authorities the certificates as PEM text
     */
    record Reached(
            String proxyHost, int proxyPort, Optional<Long> proxyLogin, String authorities, List<Vouching> vouching) {}

    record Vouching(String subject, long until, String fingerprint) {}

    private static Reached reached(AccountView view) {
        var connection = view.account().connection();
        return new Reached(
                connection.proxyHost(),
                connection.proxyPort(),
                view.proxyLoginEntered().stream().findFirst().map(Instant::toEpochMilli),
                connection.authorities(),
                view.authorities().stream()
                        .map(each -> new Vouching(each.subject(), each.until().toEpochMilli(), each.fingerprint()))
                        .toList());
    }

    static AccountShape of(AccountView view, URI publicUrl) {
        var account = view.account();
        return new AccountShape(
                account.id().toString(),
                account.name(),
                Words.of(account.kind()),
                account.connection().provider().word(),
                account.connection().business(),
                account.route(),
                account.displayNumber(),
                account.version(),
                Words.of(account.state()),
                ReasonShape.of(account.reason()),
                publicUrl.resolve("/hooks/" + account.hooks()).toString(),
                view.waiting(),
                view.uncertain(),
                Words.millis(account.lastInbound()),
                reached(view),
                entered(view));
    }

    private static Entered entered(AccountView view) {
        return new Entered(
                view.accessTokenEntered().toEpochMilli(),
                view.appSecretsEntered().stream().map(Instant::toEpochMilli).toList(),
                view.verifyTokenEntered().toEpochMilli());
    }

    /** Why something failed, waits or stopped. */
    record ReasonShape(String code, Optional<Integer> provider) {
        static Optional<ReasonShape> of(Reason reason) {
            return reason.code() == Reason.Code.NONE
                    ? Optional.empty()
                    : Optional.of(new ReasonShape(
                            reason.code().name(), Optional.of(reason.provider()).filter(number -> number != 0)));
        }
    }
}
