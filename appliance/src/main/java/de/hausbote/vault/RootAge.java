package de.hausbote.vault;

import java.time.Instant;

/** Which root key of this house it is, and since when. */
record RootAge(int version, Instant created) {}
