package de.hausbote.conversation;

import de.hausbote.message.Secret;
import java.util.List;
import java.util.Optional;

/** Secrets that take the place of older ones; what is left out (no value, empty list) stays as it is. */
public record NewSecrets(Optional<Secret> accessToken, List<Secret> appSecrets, Optional<Secret> verifyToken) {
    public NewSecrets {
        appSecrets = List.copyOf(appSecrets);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
