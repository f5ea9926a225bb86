package de.hausbote.search;

import de.hausbote.vault.SealedOutput;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.lucene.store.IndexOutput;

/** Lucene writes a file; its sum is Lucene's own check, the seal is ours. One thread. */
final class SealedIndexOutput extends IndexOutput {
    /** Most of what Lucene writes are a few bytes; they are passed on together. */
    private static final int GATHERED = 8192;

    private final SealedOutput output;
    private final CRC32 sum = new CRC32();
    private final byte[] gathered = new byte[GATHERED];
    private int count;

    SealedIndexOutput(String name, SealedOutput output) {
        super("sealed(" + name + ")", name);
        this.output = output;
    }

    @Override
    public void writeByte(byte one) throws IOException {
        if (count == gathered.length) {
            pass();
        }
        gathered[count++] = one;
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        if (length > gathered.length - count) {
            pass();
        }
        if (length > gathered.length) {
            sum.update(bytes, offset, length);
            output.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, gathered, count, length);
            count += length;
        }
    }

    private void pass() throws IOException {
        sum.update(gathered, 0, count);
        output.write(gathered, 0, count);
        count = 0;
    }

    @Override
    public long getFilePointer() {
        return output.written() + count;
    }

    @Override
    public long getChecksum() throws IOException {
        pass();
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        try (output) {
            pass();
        }
    }
}
