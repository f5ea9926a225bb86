/**
 * Where log lines go: standard output, one line each, for the service manager to keep. What a library says about the
 * values it handles is left out, and so is the text of every exception that is not ours: neither was written with the
 * people in mind whose names could stand in it. See docs/decisions/0015-own-log-backend.md.
 */
@NullMarked
package de.hausbote.log;

import org.jspecify.annotations.NullMarked;
