package de.hausbote.vault;

import java.util.Optional;

/**
 * Seals what belongs to one contact, under this contact's own key. Adds the contact to every place by itself. Cheap to
 * ask for again: the vault remembers the keys used last.
 *
 * <p>Uses are not counted: 2^32 values for one person are one a second for 136 years.
 */
public final class ContactSeal implements Seal {
    private static final int VERSION = 1;
    private static final String USE = "contact";

    private final byte[] contact;
    private final WrappedKey wrapped;
    private final ContactKeys keys;
    private final RecordCipher cipher;

    ContactSeal(byte[] contact, WrappedKey wrapped, ContactKeys keys, RecordCipher cipher) {
        this.contact = contact.clone();
        this.wrapped = wrapped;
        this.keys = keys;
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        try (var key = key()) {
            return cipher.seal(key, VERSION, USE, own(place), plain);
        }
    }

    @Override
    public boolean isNewest(byte[] sealed) {
        return cipher.isNewest(sealed, VERSION);
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        return cipher.open(
                version -> Optional.of(version).filter(v -> v == VERSION).map(_ -> key()), USE, own(place), sealed);
    }

    Key key() {
        return keys.open(contact, wrapped);
    }

    private Place own(Place place) {
        if (place.belongsToNobody()) {
            return place.contact(contact);
        }
        if (!place.belongsTo(contact)) {
            throw new IllegalArgumentException(place + " belongs to another contact");
        }
        return place;
    }
}
