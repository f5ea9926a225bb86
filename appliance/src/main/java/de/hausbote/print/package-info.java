/**
 * Pages for printers, made in memory from what is handed over: the fonts that every reader has, and posters (decision 61).
 * Stands on nothing of ours.
 */
@NullMarked
package de.hausbote.print;

import org.jspecify.annotations.NullMarked;
