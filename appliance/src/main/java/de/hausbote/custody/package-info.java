/**
 * The people who open the house together, and what each of them keeps.
 *
 * <p>A {@link Division} splits the root key into a {@link Share} for each custodian and a kit for the day when the machine
 * is lost. A share is kept as a {@link ShareFile} under a passphrase, and as {@link ShareWords} on a {@link SharePage} of
 * paper. {@link Custody} is what the house itself knows of it, {@link Unsealing} collects shares until they are enough.
 *
 * <p>See {@code docs/keys.md}, and the decision records 0060 and 0061.
 */
@NullMarked
package de.hausbote.custody;

import org.jspecify.annotations.NullMarked;
