package de.hausbote.relay;

import de.hausbote.message.Reason.Code;
import de.hausbote.net.Fault;

/** Tells people why the other side was not reached, in words that say who can help. */
final class Obstacle {
    private Obstacle() {}

    static Code of(Fault fault) {
        return switch (fault) {
            case NAME_REFUSED, ADDRESS_REFUSED -> Code.EGRESS_REFUSED;
            case CERTIFICATE_REFUSED -> Code.CERTIFICATE_REFUSED;
            case PROXY_NOT_REACHED -> Code.PROXY_DOWN;
            case PROXY_LOGIN -> Code.PROXY_LOGIN;
            case PROXY_REFUSED -> Code.PROXY_REFUSED;
            case NAME_NOT_FOUND, NOT_CONNECTED, TLS_FAILED, TIMEOUT, BROKEN, MALFORMED_ANSWER, ANSWER_TOO_LARGE, CUT ->
                Code.PROVIDER_DOWN;
        };
    }
}
