package de.hausbote.vault;

import java.nio.ByteBuffer;

/** A contact's key as it rests in the database: wrapped under one version of one shard key. Immutable. */
public final class WrappedKey {
    private final int shard;
    private final int shardVersion;
    private final byte[] wrapped;

    /** @throws SealBrokenException when there is no such shard or version: the row was changed */
    public WrappedKey(int shard, int shardVersion, byte[] wrapped) {
        if (shard < 0 || shard > 255 || shardVersion < 1) {
            throw new SealBrokenException("contact_key.wrapped", SealBrokenException.Check.FORMAT);
        }
        this.shard = shard;
        this.shardVersion = shardVersion;
        this.wrapped = wrapped.clone();
    }

    /** The key from the one byte string that {@link #encoded} made. */
    public static WrappedKey decode(byte[] encoded) {
        if (encoded.length <= 2 * Integer.BYTES) {
            throw new SealBrokenException("contact_key.wrapped", SealBrokenException.Check.FORMAT);
        }
        var in = ByteBuffer.wrap(encoded);
        var shard = in.getInt();
        var version = in.getInt();
        var wrapped = new byte[in.remaining()];
        in.get(wrapped);
        return new WrappedKey(shard, version, wrapped);
    }

    public int shard() {
        return shard;
    }

    public int shardVersion() {
        return shardVersion;
    }

    public byte[] wrapped() {
        return wrapped.clone();
    }

    public byte[] encoded() {
        return ByteBuffer.allocate(2 * Integer.BYTES + wrapped.length)
                .putInt(shard)
                .putInt(shardVersion)
                .put(wrapped)
                .array();
    }
}
