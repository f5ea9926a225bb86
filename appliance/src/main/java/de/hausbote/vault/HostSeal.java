package de.hausbote.vault;

import java.util.Optional;

/**
 * Seals what a house has to read while nobody has opened it, under a key that lies on the machine: it keeps such values
 * whole and out of sight of whoever sees this file alone, and is no protection against somebody who has the whole
 * machine. Thread-safe.
 */
public final class HostSeal implements AutoCloseable {
    private static final String USE = "host";

    private final RecordCipher cipher;
    private final Key sealing;
    private final Key proving;

    private HostSeal(RecordCipher cipher, Key host) {
        this.cipher = cipher;
        this.sealing = host.derived("what a sealed house reads");
        this.proving = host.derived("what a sealed house knows again");
    }

    /**
     * With the key of this machine; the vault may be open, or locked.
     *
     * @throws VaultRefusedException when that key is missing, open to others, or none
     */
    public static HostSeal opened(VaultSettings settings) {
        try (var host = new KeyFile(settings.vaultFolder().resolve(HookSecrets.HOST_KEY)).read()) {
            return new HostSeal(new RecordCipher(settings.random()), host);
        }
    }

    public byte[] seal(Place place, byte[] plain) {
        return cipher.seal(sealing, 1, USE, place, plain);
    }

    /** @throws SealBrokenException when the value was changed, or sealed for another place or on another machine */
    public byte[] open(Place place, byte[] bytes) {
        return cipher.open(_ -> Optional.of(sealing.copy()), USE, place, bytes);
    }

    /** By what this value is known again, without keeping it. */
    public byte[] mark(String use, byte[] value) {
        try (var key = proving.derived(use)) {
            return Hmac.of(key, value);
        }
    }

    @Override
    public void close() {
        sealing.close();
        proving.close();
    }
}
