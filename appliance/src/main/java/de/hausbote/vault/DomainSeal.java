package de.hausbote.vault;

/** Seals under the key of one purpose. */
final class DomainSeal implements Seal {
    private final Purpose purpose;
    private final KeyRing ring;
    private final RecordCipher cipher;

    DomainSeal(Purpose purpose, KeyRing ring, RecordCipher cipher) {
        purpose.mustBeFor(Purpose.Use.SEALING);
        this.purpose = purpose;
        this.ring = ring;
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        try (var current = ring.forSealing(purpose)) {
            return cipher.seal(current.key(), current.version(), purpose.name(), place, plain);
        }
    }

    @Override
    public boolean isNewest(byte[] sealed) {
        return cipher.isNewest(sealed, ring.newestVersion(purpose));
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        return cipher.open(version -> ring.version(purpose, version), purpose.name(), place, sealed);
    }
}
