package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.ProviderId;
import de.hausbote.vault.Vault;

/** Keyed hashes by which personal values are found again. Each is good for one account: two accounts never meet by it. */
final class Blinds {
    private final Vault vault;

    Blinds(Vault vault) {
        this.vault = vault;
    }

    Blind address(AccountId account, Address address) {
        return new Blind(vault.blinds("address " + account + " " + address.kind(), address.value()));
    }

    /** Good for the whole house: it is the house's own number, whatever account she writes to. */
    Blind customerNumber(CustomerNumber number) {
        return new Blind(vault.blinds("customer-number", number.compared()));
    }

    Blind provider(AccountId account, ProviderId id) {
        return new Blind(vault.blinds("provider-id " + account, id.value()));
    }

    Blind callback(AccountId account, String callback) {
        return new Blind(vault.blinds("callback " + account, callback));
    }

    Blind request(Actor actor, String key) {
        return new Blind(vault.blinds("request-key " + actor.id(), key));
    }
}
