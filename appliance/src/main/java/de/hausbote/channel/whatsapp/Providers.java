package de.hausbote.channel.whatsapp;

import de.hausbote.channel.Endpoint;
import de.hausbote.channel.ProviderKind;
import de.hausbote.channel.ProviderKind.KeyHeader;
import de.hausbote.channel.ProviderKind.Media;
import de.hausbote.channel.ProviderKind.Paths;
import de.hausbote.channel.ProviderName;
import de.hausbote.channel.SignatureScheme;
import de.hausbote.channel.SignatureScheme.Algorithm;
import de.hausbote.channel.WireRequest.Target;
import java.util.List;

/**
 * Who can be asked for WhatsApp. Meta: the platform's own interface. 360dialog (docs.360dialog.com, API reference and
 * "Receiving messages via webhook"): the same bodies under bare paths, a key for each number, files at its own host, and
 * webhooks that carry a header of our choice instead of a signature, because the app secret is 360dialog's.
 */
final class Providers {
    static final ProviderKind META = new ProviderKind(
            ProviderName.META,
            "https://graph.facebook.com",
            Paths.NUMBERED,
            Media.AS_TOLD,
            new KeyHeader("Authorization", "Bearer "),
            new SignatureScheme("X-Hub-Signature-256", "sha256=", Algorithm.HMAC_SHA256_HEX));

    static final ProviderKind DIALOG_360 = new ProviderKind(
            ProviderName.DIALOG_360,
            "https://waba-v2.360dialog.io",
            Paths.BARE,
            Media.AT_HOME,
            new KeyHeader("D360-API-KEY", ""),
            new SignatureScheme("Authorization", "Bearer ", Algorithm.STATIC_WORD));

    /** The usual one first. */
    static final List<ProviderKind> ALL = List.of(META, DIALOG_360);

    private Providers() {}

    /** The path of something that belongs to the account's number. */
    static String ofNumber(Endpoint at, String tail) {
        return switch (at.provider().paths()) {
            case NUMBERED -> "/" + at.version() + "/" + at.route() + tail;
            case BARE -> tail;
        };
    }

    /** The path of a file; the number is named where the key opens several, so that an id of another is refused. */
    static String ofMedia(Endpoint at, String reference) {
        return switch (at.provider().paths()) {
            case NUMBERED -> "/" + at.version() + "/" + reference + "?phone_number_id=" + at.route();
            case BARE -> "/" + reference;
        };
    }

    /** Where the file of an answer is really fetched. */
    static Target media(Endpoint at, Target told) {
        return switch (at.provider().media()) {
            case AS_TOLD -> told;
            case AT_HOME -> new Target(told.method(), at.host(), at.port(), told.path());
        };
    }
}
