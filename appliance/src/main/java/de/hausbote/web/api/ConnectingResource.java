package de.hausbote.web.api;

import de.hausbote.message.AccountId;
import de.hausbote.message.TypedNumber;
import de.hausbote.relay.AccountDesk;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.regex.Pattern;

/** The last steps of connecting an account: the provider delivers here, and a message goes out. */
final class ConnectingResource implements Resource {
    private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    private final AccountDesk desk;

    ConnectingResource(AccountDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.CONNECT_WEBHOOK.route(), call -> {
            desk.hook(call.actor(), call.id(AccountId::parse));
            return Answer.nothing();
        });
        routes.on(ApiRoute.SEND_TRIAL.route(), this::send);
    }

    private Answer send(Call call) {
        var wish = call.body(Wish.class);
        if (!TEMPLATE.matcher(wish.template()).matches()) {
            throw new BadRequestException("template");
        }
        if (!LANGUAGE.matcher(wish.language()).matches()) {
            throw new BadRequestException("language");
        }
        desk.send(call.actor(), call.id(AccountId::parse), wish.trial());
        return Answer.nothing();
    }

    /** @param confirmed whether the person agreed to get it and the number is hers (REL-22) */
    private record Wish(String phone, String template, String language, boolean confirmed) {
        AccountDesk.Trial trial() {
            return new AccountDesk.Trial(TypedNumber.worldwide(phone).value(), template, language, confirmed);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
