package de.hausbote.web.api;

import de.hausbote.message.AccountId;
import de.hausbote.relay.Finding;
import de.hausbote.relay.HealthWatch;
import de.hausbote.web.Answer;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** How accounts stand, by what is known and by what their provider says when it is asked. */
final class HealthResource implements Resource {
    private final HealthWatch health;

    HealthResource(HealthWatch health) {
        this.health = health;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_HEALTH.route(), call -> shown(health.shown(call.actor(), call.id(AccountId::parse))));
        routes.on(
                ApiRoute.EXAMINE_ACCOUNT.route(),
                call -> shown(health.examined(call.actor(), call.id(AccountId::parse))));
    }

    private static Answer shown(List<Finding> findings) {
        return Answer.ok(Page.whole(findings.stream().map(Shape::of).toList()));
    }

    /**
     * One thing found.
     *
     * @param number how many, or a time
     * @param words the provider's own
     */
    private record Shape(String sign, String topic, String level, Optional<Long> number, Optional<String> words) {
        static Shape of(Finding finding) {
            return new Shape(
                    finding.sign().name(),
                    Words.of(finding.sign().topic()),
                    Words.of(finding.sign().level()),
                    Optional.of(finding.number()).filter(number -> number != 0),
                    Words.present(finding.words()));
        }
    }
}
