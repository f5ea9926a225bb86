/**
 * Where people who are no contacts yet begin: widgets on the sites of the house, in which they are told what happens with
 * their data, agree, and are led to a messenger with a token that proves it (decisions 90 and 91).
 *
 * <p>The package knows neither conversations nor messengers: whoever builds the house hands it the numbers of the house
 * ({@link de.hausbote.widget.Lines}). Nothing here is about a person.
 */
@NullMarked
package de.hausbote.widget;

import org.jspecify.annotations.NullMarked;
