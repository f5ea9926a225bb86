package de.hausbote.conversation;

import de.hausbote.message.Id;
import java.time.Instant;

/**
 * Another contact who is the same human being, as somebody said.
 *
 * @param link by which the two can be parted again
 * @param contact with those of her conversations that the reader may see, and her own doubt
 */
public record LinkedContact(Id link, Instant since, ContactView contact) {}
