package de.hausbote.conversation;

import de.hausbote.message.Secret;
import java.util.List;

/**
 * What a provider and we prove ourselves with. Opened for the moment of use and never shown to anybody.
 *
 * @param accessToken opens the provider's interface
 * @param appSecrets sign webhooks; two while one is being replaced, none where the provider signs nothing
 * @param verifyToken answers the provider's first question to our webhook, or comes back with each of its webhooks
 */
public record AccountSecrets(Secret accessToken, List<Secret> appSecrets, Secret verifyToken) {
    public AccountSecrets {
        appSecrets = List.copyOf(appSecrets);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
