/**
 * Pages for people outside, on the public listener: readable without script, without cookies and without a trace of who
 * reads them. While the house is sealed they say that nobody is there.
 */
@NullMarked
package de.hausbote.web.open;

import org.jspecify.annotations.NullMarked;
