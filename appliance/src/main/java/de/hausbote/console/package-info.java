/**
 * The commands that an administrator gives at the machine's console: making a house, its keys and custodians, opening and
 * sealing it. What needs the running program is asked of it through its socket.
 */
@NullMarked
package de.hausbote.console;

import org.jspecify.annotations.NullMarked;
