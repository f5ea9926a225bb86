/**
 * The database: Derby under two layers of sealing. Everything is done in units of work; a table has one class that speaks
 * to its {@link de.hausbote.store.Transaction}. Steps of the schema are numbered files. No other package knows Derby, and
 * nothing the driver says leaves this one, because it quotes values. See docs/decisions/0010 to 0013.
 */
@NullMarked
package de.hausbote.store;

import org.jspecify.annotations.NullMarked;
