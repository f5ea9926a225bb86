package de.hausbote.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * One small file of the vault folder that a sealed house reads: a mark, and one value under the {@link HostSeal}. It is
 * there whole, in its new or its old state. One thread at a time.
 */
public final class HostFile {
    private final Folder folder;
    private final String name;
    private final byte[] mark;
    private final HostSeal host;

    private HostFile(Folder folder, String name, byte[] mark, HostSeal host) {
        this.folder = folder;
        this.name = name;
        this.mark = mark;
        this.host = host;
    }

    /** @param mark the first bytes of the file, that tell its kind and form */
    public static HostFile of(VaultSettings settings, String name, byte[] mark, HostSeal host) {
        return new HostFile(Folder.made(settings.vaultFolder()), name, mark.clone(), host);
    }

    /**
     * What the file holds, if there is one.
     *
     * @throws SealBrokenException when it is damaged, or was written elsewhere
     */
    public Optional<byte[]> read() {
        if (!folder.has(name)) {
            return Optional.empty();
        }
        var content = folder.read(name);
        if (!Arrays.equals(Arrays.copyOf(content, mark.length), mark)) {
            throw new SealBrokenException(place().name(), SealBrokenException.Check.FORMAT);
        }
        return Optional.of(host.open(place(), Arrays.copyOfRange(content, mark.length, content.length)));
    }

    /** Puts this in the place of what was there; durable when it returns. */
    public void write(byte[] plain) {
        var body = host.seal(place(), plain);
        folder.replace(
                name,
                ByteBuffer.allocate(mark.length + body.length)
                        .put(mark)
                        .put(body)
                        .array());
    }

    /** Deletes the file; one that is gone is no fault. */
    public void delete() {
        folder.delete(name);
    }

    private Place place() {
        return Place.of("vault", name, mark);
    }
}
