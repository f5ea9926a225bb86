package de.hausbote;

import de.hausbote.vault.RootKey;

/**
 * What the house is opened with.
 *
 * @param root is taken over by whoever opens
 * @param how whose it is, for the record: {@code machine}, {@code custodians} or {@code kit}
 * @param older whether a database is accepted that does not go with the head of the record
 */
record Opening(RootKey root, String how, boolean older) {}
