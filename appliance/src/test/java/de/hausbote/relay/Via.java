package de.hausbote.relay;

/** The ways on which messages of the wire test leave the house. */
enum Via {
    /** To the messenger's own provider. */
    META,
    /** The same through a proxy of the house. */
    PROXY,
    /** To the provider that stands in between. */
    DIALOG_360
}
