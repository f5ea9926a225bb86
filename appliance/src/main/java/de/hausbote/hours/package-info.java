/**
 * When somebody is there: a week of hours, public holidays of a region, and days of the house's own (decision 95).
 *
 * <p>Everything is computed from what is in the program and asks nobody. The package knows times and nothing else: neither
 * settings nor messages.
 */
@NullMarked
package de.hausbote.hours;

import org.jspecify.annotations.NullMarked;
