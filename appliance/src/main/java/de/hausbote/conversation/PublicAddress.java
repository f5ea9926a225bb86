package de.hausbote.conversation;

import de.hausbote.store.Transaction;
import java.net.URI;
import java.util.Optional;

/** How the world reaches the public listener, as the configuration said at the last start. */
final class PublicAddress {
    private static final String NAME = "public-address";

    private final SettingTable settings = new SettingTable();

    /** {@code https://host}, with a port where there is one, and nothing behind. */
    String of(Transaction tx) {
        return find(tx).orElseThrow(() -> new IllegalStateException("the house was never started"));
    }

    /** Nothing in a house that was never started. */
    Optional<String> find(Transaction tx) {
        return settings.find(tx, NAME);
    }

    void is(Transaction tx, URI url) {
        if (!find(tx).equals(Optional.of(url.toString()))) {
            settings.put(tx, NAME, url.toString());
        }
    }
}
