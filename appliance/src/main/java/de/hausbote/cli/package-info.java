/** Commands of the administrator. */
@NullMarked
package de.hausbote.cli;

import org.jspecify.annotations.NullMarked;
