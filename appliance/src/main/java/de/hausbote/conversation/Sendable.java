package de.hausbote.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A template as an agent may be offered it for one person.
 *
 * @param unusedSince when what she agreed to for it was last used, where that is so long ago that she has to be asked anew
 */
public record Sendable(StoredTemplate stored, Optional<Instant> unusedSince) {}
