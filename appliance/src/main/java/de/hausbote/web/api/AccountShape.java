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
        String phoneNumberId,
        Optional<String> business,
        String displayNumber,
        String version,
        String state,
        Optional<ReasonShape> reason,
        String webhookUrl,
        int waiting,
        int uncertain,
        Optional<Long> lastInbound,
        Entered secrets) {

    record Entered(long accessToken, List<Long> appSecrets, long verifyToken) {}

    static AccountShape of(AccountView view, URI publicUrl) {
        var account = view.account();
        return new AccountShape(
                account.id().toString(),
                account.name(),
                Words.of(account.kind()),
                account.route(),
                Words.present(account.business()),
                account.displayNumber(),
                account.version(),
                Words.of(account.state()),
                ReasonShape.of(account.reason()),
                publicUrl.resolve("/hooks/" + account.channel()).toString(),
                view.waiting(),
                view.uncertain(),
                Words.millis(account.lastInbound()),
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
