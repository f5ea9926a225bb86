package de.hausbote.search;

import de.hausbote.vault.SealedInput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/** Lucene reads a file, or a slice of it: chunk by chunk in a row, or at any place. One thread each. */
final class SealedIndexInput extends IndexInput implements RandomAccessInput {
    private static final byte[] NOTHING = {};
    private static final VarHandle SHORT = handle(short[].class);
    private static final VarHandle INT = handle(int[].class);
    private static final VarHandle LONG = handle(long[].class);

    private final CachedFile file;
    private final long base;
    private final long length;
    private final boolean owner;
    /** The chunk of the row, where it begins in the file, and how far it may be read. */
    private byte[] chunk = NOTHING;

    private long start;
    private int position;
    private int limit;

    SealedIndexInput(String name, CachedFile file) {
        this(name, file, 0, file.length(), true);
    }

    private SealedIndexInput(String description, CachedFile file, long base, long length, boolean owner) {
        super(description);
        this.file = file;
        this.base = base;
        this.length = length;
        this.owner = owner;
        this.start = base;
    }

    private static VarHandle handle(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        if (owner) {
            file.close();
        }
        chunk = NOTHING;
        position = 0;
        limit = 0;
    }

    @Override
    public long getFilePointer() {
        return start + position - base;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0 || to > length) {
            throw new EOFException("seek past the end: " + this);
        }
        var within = base + to - start;
        if (within >= 0 && within <= limit) {
            position = (int) within;
            return;
        }
        chunk = NOTHING;
        start = base + to;
        position = 0;
        limit = 0;
    }

    private void next() throws IOException {
        var at = start + position;
        if (at >= base + length) {
            throw new EOFException("read past the end: " + this);
        }
        var number = (int) (at / SealedInput.CHUNK);
        chunk = file.chunk(number);
        start = (long) number * SealedInput.CHUNK;
        position = (int) (at - start);
        limit = (int) Math.min(chunk.length, base + length - start);
    }

    @Override
    public byte readByte() throws IOException {
        if (position >= limit) {
            next();
        }
        return chunk[position++];
    }

    @Override
    public void readBytes(byte[] into, int offset, int count) throws IOException {
        for (var done = 0; done < count; ) {
            if (position >= limit) {
                next();
            }
            var some = Math.min(count - done, limit - position);
            System.arraycopy(chunk, position, into, offset + done, some);
            position += some;
            done += some;
        }
    }

    @Override
    public short readShort() throws IOException {
        if (limit - position < Short.BYTES) {
            return super.readShort();
        }
        var value = (short) SHORT.get(chunk, position);
        position += Short.BYTES;
        return value;
    }

    @Override
    public int readInt() throws IOException {
        if (limit - position < Integer.BYTES) {
            return super.readInt();
        }
        var value = (int) INT.get(chunk, position);
        position += Integer.BYTES;
        return value;
    }

    @Override
    public long readLong() throws IOException {
        if (limit - position < Long.BYTES) {
            return super.readLong();
        }
        var value = (long) LONG.get(chunk, position);
        position += Long.BYTES;
        return value;
    }

    @Override
    public IndexInput slice(String description, long offset, long count) throws IOException {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new IllegalArgumentException("slice out of bounds: " + this);
        }
        return new SealedIndexInput(getFullSliceDescription(description), file, base + offset, count, false);
    }

    @Override
    public SealedIndexInput clone() {
        var same = new SealedIndexInput(toString(), file, base, length, false);
        same.chunk = chunk;
        same.start = start;
        same.position = position;
        same.limit = limit;
        return same;
    }

    @Override
    public byte readByte(long at) throws IOException {
        var place = place(at, Byte.BYTES);
        return file.chunk((int) (place / SealedInput.CHUNK))[(int) (place % SealedInput.CHUNK)];
    }

    @Override
    public short readShort(long at) throws IOException {
        return (short) number(at, Short.BYTES);
    }

    @Override
    public int readInt(long at) throws IOException {
        return (int) number(at, Integer.BYTES);
    }

    @Override
    public long readLong(long at) throws IOException {
        return number(at, Long.BYTES);
    }

    private long number(long at, int bytes) throws IOException {
        var place = place(at, bytes);
        var within = (int) (place % SealedInput.CHUNK);
        if (within + bytes > SealedInput.CHUNK) {
            return acrossChunks(at, bytes);
        }
        var found = file.chunk((int) (place / SealedInput.CHUNK));
        return switch (bytes) {
            case Short.BYTES -> (short) SHORT.get(found, within);
            case Integer.BYTES -> (int) INT.get(found, within);
            default -> (long) LONG.get(found, within);
        };
    }

    private long acrossChunks(long at, int bytes) throws IOException {
        var value = 0L;
        for (var byteNumber = 0; byteNumber < bytes; byteNumber++) {
            value |= Byte.toUnsignedLong(readByte(at + byteNumber)) << (Byte.SIZE * byteNumber);
        }
        return value;
    }

    private long place(long at, int bytes) throws IOException {
        if (at < 0 || at + bytes > length) {
            throw new EOFException("read past the end: " + this);
        }
        return base + at;
    }
}
