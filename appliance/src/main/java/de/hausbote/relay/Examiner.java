package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.Inquiry;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.Reason.Code;
import de.hausbote.message.Secret;
import de.hausbote.vault.HookSecrets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Asks a provider everything about one account: what the token may do, how the number stands, who else listens, and what
 * the app receives where. Used once.
 */
final class Examiner {
    private final Channels channels;
    private final Egress egress;
    private final ChannelAccount account;
    private final AccountSecrets secrets;
    private final List<AccountFact> facts = new ArrayList<>();
    private final List<Code> obstacles = new ArrayList<>();

    Examiner(Channels channels, Egress egress, ChannelAccount account, AccountSecrets secrets) {
        this.channels = channels;
        this.egress = egress;
        this.account = account;
        this.secrets = secrets;
    }

    Told examined() {
        var token = secrets.accessToken();
        ask(new Inquiry.Hook(), token);
        ask(new Inquiry.Token(token), token);
        if (!obstacles.isEmpty()) {
            return new Told(facts, obstacles);
        }
        ask(new Inquiry.Standing(proof()), token);
        var business = account.connection().business();
        if (!business.isEmpty()) {
            ask(new Inquiry.Subscribers(business), token);
        }
        app().ifPresent(app -> secrets.appSecrets().stream()
                .findFirst()
                .ifPresent(secret -> ask(new Inquiry.Subscription(app), new Secret(app + "|" + secret.value()))));
        return new Told(facts, obstacles.stream().limit(1).toList());
    }

    /** The newest secret has to fit; an older one beside it is on its way out. */
    private String proof() {
        return secrets.appSecrets().stream()
                .findFirst()
                .map(secret -> HexFormat.of()
                        .formatHex(HookSecrets.signature(
                                secret.value().toCharArray(),
                                secrets.accessToken().value().getBytes(UTF_8))))
                .orElse("");
    }

    private Optional<String> app() {
        return facts.stream()
                .filter(AccountFact.Token.class::isInstance)
                .map(fact -> ((AccountFact.Token) fact).app())
                .filter(app -> !app.isEmpty())
                .findFirst();
    }

    private void ask(Inquiry inquiry, Secret proof) {
        var channel = channels.of(account.channel());
        var request = channel.ask(channels.endpoint(account), inquiry);
        if (request.isEmpty()) {
            return;
        }
        switch (egress.call(new Errand(account, proof, request.get(), Occasion.OF_THE_ACCOUNT))) {
            case EgressResult.Answered(var response) -> facts.add(channel.told(inquiry, response));
            case EgressResult.NotSent(var fault) -> obstacles.add(Obstacle.of(fault));
            case EgressResult.Unanswered(var fault) -> obstacles.add(Obstacle.of(fault));
            case EgressResult.Blocked _ -> obstacles.add(Code.EGRESS_REFUSED);
            case EgressResult.Held _ -> obstacles.add(Code.NONE);
        }
    }
}
