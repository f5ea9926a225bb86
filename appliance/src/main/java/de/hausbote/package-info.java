/** Hausbote: the customer conversations of a company, on its own machine. */
@NullMarked
package de.hausbote;

import org.jspecify.annotations.NullMarked;
