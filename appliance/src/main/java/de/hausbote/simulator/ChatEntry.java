package de.hausbote.simulator;

import java.time.Instant;

/**
 * One bubble on the customer's telephone.
 *
 * @param byCustomer who wrote it
 * @param kind the provider's word for its type
 * @param text text, caption or whatever words it has
 * @param media id of the file, or empty
 * @param state how far it came: waiting, delivered, read, accepted, sent, failed
 * @param code of the error when it failed, or 0
 * @param quoted id of the message that it answers to, or empty
 */
record ChatEntry(
        String id,
        boolean byCustomer,
        String kind,
        String text,
        String media,
        Instant at,
        String state,
        int code,
        String quoted) {

    ChatEntry now(String other, int why) {
        return new ChatEntry(id, byCustomer, kind, text, media, at, other, why, quoted);
    }
}
