package de.hausbote.net;

/** Why a call brought no answer. */
public enum Fault {
    NAME_REFUSED,
    NAME_NOT_FOUND,
    ADDRESS_REFUSED,
    NOT_CONNECTED,
    CERTIFICATE_REFUSED,
    PROXY_NOT_REACHED,
    /** The proxy wants another name or password. */
    PROXY_LOGIN,
    /** The proxy does not connect us with the other side. */
    PROXY_REFUSED,
    TLS_FAILED,
    TIMEOUT,
    BROKEN,
    MALFORMED_ANSWER,
    ANSWER_TOO_LARGE,
    CUT
}
