/**
 * WhatsApp through its business platform. Reads webhooks tolerantly (unknown types, swapped numbers and strings, senders
 * without a number are normal), writes the smallest request that carries a message, and knows what each error number
 * means for the next try.
 */
@NullMarked
package de.hausbote.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
