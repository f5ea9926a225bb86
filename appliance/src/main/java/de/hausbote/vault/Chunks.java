package de.hausbote.vault;

/**
 * Seals the parts of one file under the file's own key: 16 KiB each, nonces counted from 0. Every part knows its file, its
 * number, and whether it is the last.
 */
final class Chunks {
    static final int PLAIN = 16 * 1024;
    static final int SEALED = PLAIN + Gcm.TAG;

    private static final String PLACE = "file.chunk";

    private final Key key;
    private final byte[] file;

    Chunks(Key key, byte[] file) {
        this.key = key;
        this.file = file.clone();
    }

    byte[] seal(long number, End end, byte[] plain, int length) {
        return Gcm.seal(key, Gcm.counted(number), associated(number, end), plain, length);
    }

    byte[] open(long number, End end, byte[] sealed) {
        return Gcm.open(key, Gcm.counted(number), associated(number, end), sealed, PLACE);
    }

    /** Whether more follows. */
    enum End {
        MORE(0),
        LAST(1);

        private final int mark;

        End(int mark) {
            this.mark = mark;
        }
    }

    private byte[] associated(long number, End end) {
        return new AssociatedData()
                .add("file")
                .add(file)
                .add(number)
                .add(end.mark)
                .bytes();
    }
}
