package de.hausbote.vault;

import java.util.List;

/** What each key is for, in the words of the inventory: the algorithm, and the places where it works. */
final class KeyUses {
    private static final String GCM = "AES-256-GCM";
    private static final String HMAC = "HMAC-SHA-256";

    static final KeyUses ROOT = of("HKDF-SHA-256, " + GCM + ", " + HMAC, "vault/keys");
    static final KeyUses SHARD = of(GCM, "contact_key.wrapped");
    static final KeyUses CONTACT = of(
            GCM,
            "contact.given_name_sealed",
            "contact.profile_name_sealed",
            "contact.user_name_sealed",
            "contact_address.sealed",
            "consent_entry.sealed",
            "consent_document.name_sealed",
            "customer_number.sealed",
            "message.content_sealed",
            "message_version.content_sealed",
            "message.provider_sealed",
            "message.quote_sealed",
            "reaction.emoji_sealed",
            "awaiting.sign_sealed",
            "attachment.name_sealed",
            "attachment.remote_sealed",
            "draft.text_sealed",
            "media",
            "consent");
    static final KeyUses RECIPIENT = of("X25519 + ML-KEM-768, HKDF-SHA-256, " + GCM, "journal");
    static final KeyUses HOST =
            of("HKDF-SHA-256, " + GCM + ", " + HMAC, "vault/hooks", "vault/custody", "vault/record", "vault/ledger");

    private final String algorithm;
    private final List<String> places;

    private KeyUses(String algorithm, List<String> places) {
        this.algorithm = algorithm;
        this.places = places;
    }

    private static KeyUses of(String algorithm, String... places) {
        return new KeyUses(algorithm, List.of(places));
    }

    String algorithm() {
        return algorithm;
    }

    List<String> places() {
        return places;
    }

    static KeyUses of(Purpose purpose) {
        return switch (purpose) {
            case CONTENT -> of(GCM, "vault/shards");
            case BLIND_INDEX ->
                of(
                        HMAC,
                        "contact_address.blind",
                        "customer_number.blind",
                        "message.provider_blind",
                        "message.callback_blind",
                        "early_status.provider_blind",
                        "early_status.callback_blind",
                        "earlier_attempt.callback_blind",
                        "awaiting.target_blind",
                        "request_key.blind",
                        "sign_in_try.login_blind",
                        "person.login_blind");
            case DATABASE -> of("AES-256-CBC", "db");
            case STAFF -> of(GCM, "person.login_sealed", "person.name_sealed");
            case PROVIDER_SECRET -> of(GCM, "channel_secret.sealed");
            case LEDGER -> of(HMAC, "ledger_entry.body_hash");
            case SUPPRESSION -> of(HMAC, "suppression.hash");
            case SESSION -> of(HMAC, "session.token_blind", "activation.code_blind");
            case QUARANTINE -> of(GCM, "quarantine");
            case INTAKE -> of(GCM, "vault/recipients");
            case SEARCH_INDEX -> of(GCM, "search");
            case HOUSE -> of(GCM, "agreed_list.list_sealed");
            case MEDIA, AUDIT -> of(GCM);
        };
    }
}
