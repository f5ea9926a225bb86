/**
 * Contacts, conversations, messages and drafts: what came in, what was answered and what became of it.
 *
 * <p>Everything about a person is sealed under a key of her own and found again by keyed hashes only. The row of a message
 * is its queue entry too. What the page shows are records ready for JSON; a part that may be absent is an
 * {@link java.util.Optional} in them, because that is what the interface leaves out, and nowhere else a field.
 */
@NullMarked
package de.hausbote.conversation;

import org.jspecify.annotations.NullMarked;
