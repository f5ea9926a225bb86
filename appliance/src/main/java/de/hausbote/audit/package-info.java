/**
 * The record of acts, reads included: an entry is written in the transaction of the act it tells of, so that nothing is
 * done or shown that is not on record. It holds ids and words, never content. See
 * docs/decisions/0016-acts-in-a-plain-table.md.
 */
@NullMarked
package de.hausbote.audit;

import org.jspecify.annotations.NullMarked;
