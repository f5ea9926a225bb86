/**
 * What people outside agreed to, what they took back, and how that can be proven (decisions 80 to 82).
 *
 * <p>Entries are written once and never changed; how things stand is always read from them. A no leaves the keyed hash of
 * the address behind, which outlives the person's own rows. The package knows neither conversations nor tickets: whoever
 * asks hands over the contact, her addresses and her seal.
 */
@NullMarked
package de.hausbote.consent;

import org.jspecify.annotations.NullMarked;
