package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ProviderId;
import de.hausbote.vault.Vault;

/** Keyed hashes by which personal values are found again. Each is good for one account: two accounts never meet by it. */
final class Blinds {
    private final Vault vault;

    Blinds(Vault vault) {
        this.vault = vault;
    }

    byte[] address(AccountId account, Address address) {
        return vault.blind("address " + account + " " + address.kind(), address.value());
    }

    byte[] provider(AccountId account, ProviderId id) {
        return vault.blind("provider-id " + account, id.value());
    }

    byte[] callback(AccountId account, String callback) {
        return vault.blind("callback " + account, callback);
    }

    byte[] request(Actor actor, String key) {
        return vault.blind("request-key " + actor.id(), key);
    }
}
