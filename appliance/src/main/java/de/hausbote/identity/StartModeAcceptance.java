package de.hausbote.identity;

import java.time.Instant;

/** A data protection officer accepts that the machine opens the house by itself. */
public record StartModeAcceptance(Person by, Instant at) {}
