package de.hausbote.vault;

import java.time.Instant;

/** What is remembered of a key that is gone. */
record DestroyedKey(Purpose purpose, int version, Instant created, Instant destroyed) {}
