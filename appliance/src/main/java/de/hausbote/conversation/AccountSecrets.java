package de.hausbote.conversation;

import de.hausbote.message.Secret;
import java.util.List;

/**
 * What a provider and we prove ourselves with. Opened for the moment of use and never shown to anybody.
 *
 * @param accessToken opens the provider's interface
 * @param appSecrets sign webhooks; two while one is being replaced
 * @param verifyToken answers the provider's first question to our webhook
 */
public record AccountSecrets(Secret accessToken, List<Secret> appSecrets, Secret verifyToken) {
    public AccountSecrets {
        appSecrets = List.copyOf(appSecrets);
        if (appSecrets.isEmpty()) {
            throw new IllegalArgumentException("an account has at least one app secret");
        }
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
