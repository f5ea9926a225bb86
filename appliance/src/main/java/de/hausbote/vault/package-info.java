/**
 * Keys, record sealing, sealed files and the sealed journal. Hands out no key: callers give data and a purpose.
 *
 * <p>{@link Vault} stands at the top: a root key opens the domain keys, a domain key opens the shards, a shard opens a
 * person's own key, and that key seals what belongs to this person. What works while the house is locked stands beside
 * it: {@link HookSecrets} knows who signed, {@link Journal} keeps what came in.
 *
 * <p>See {@code docs/keys.md}, and the decision records 0020 and following.
 */
@NullMarked
package de.hausbote.vault;

import org.jspecify.annotations.NullMarked;
