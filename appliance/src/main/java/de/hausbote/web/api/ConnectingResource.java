package de.hausbote.web.api;

import de.hausbote.channel.AccountOrder.Probe;
import de.hausbote.channel.AccountOrder.Trial;
import de.hausbote.channel.AccountOrder.TrialText;
import de.hausbote.channel.AccountOrder.TrialWords;
import de.hausbote.message.AccountId;
import de.hausbote.message.TypedNumber;
import de.hausbote.relay.AccountDesk;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Optional;
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
        desk.send(call.actor(), call.id(AccountId::parse), call.body(Wish.class).trial());
        return Answer.nothing();
    }

    /**
     * @param template without places; nothing for fixed words
     * @param language of the template, or de or en
     * @param confirmed whether the person agreed to get it and the number is hers (REL-22)
     */
    private record Wish(String phone, Optional<String> template, String language, boolean confirmed) {
        AccountDesk.Trial trial() {
            var probe = template.<Probe>map(this::byTemplate)
                    .orElseGet(() -> new TrialText(number(), Words.read("language", language, TrialWords.class)));
            return new AccountDesk.Trial(probe, confirmed);
        }

        private Trial byTemplate(String name) {
            if (!TEMPLATE.matcher(name).matches()) {
                throw new BadRequestException("template");
            }
            if (!LANGUAGE.matcher(language).matches()) {
                throw new BadRequestException("language");
            }
            return new Trial(number(), name, language);
        }

        private String number() {
            return TypedNumber.worldwide(phone).value();
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
