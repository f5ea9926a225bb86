package de.hausbote.channel;

/** How a provider takes a file of the account's own: it opens a place of this size and kind, and then takes the bytes. */
public interface DepositCalls {
    /** @param app what the provider calls the app that the access token belongs to */
    WireRequest.OpenDeposit open(Endpoint at, String app, OwnFile file);

    /** What the opened place is called. */
    DepositAnswer opened(WireResponse answer);

    WireRequest.FillDeposit fill(Endpoint at, String place, OwnFile file);

    /** What the file is called from then on. */
    DepositAnswer filled(WireResponse answer);
}
