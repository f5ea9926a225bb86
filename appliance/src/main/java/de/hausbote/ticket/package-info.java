/** Work items in a conversation: state, team, owner and their history. */
@NullMarked
package de.hausbote.ticket;

import org.jspecify.annotations.NullMarked;
