package de.hausbote.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A person as the administrator sees her.
 *
 * @param codeExpires until when her code is valid, if she has one
 */
public record Colleague(Person person, Optional<Instant> codeExpires) {}
