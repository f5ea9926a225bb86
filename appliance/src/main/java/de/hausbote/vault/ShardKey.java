package de.hausbote.vault;

import java.time.Instant;

/** One version of the key of one shard. */
record ShardKey(int shard, int version, Instant created, Key key) {}
