package de.hausbote.media;

/** What became of cleaning a file. */
public sealed interface Scrubbed {
    /** Nothing is left in it but what is seen and heard. */
    record Clean(Content content) implements Scrubbed {}

    /** It does not leave. */
    record Refused(Why why) implements Scrubbed {}

    /** The bytes of a cleaned file; not copied. */
    final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /** Why a file cannot be cleaned. */
    enum Why {
        /** It is not what it says it is, or it is cut. */
        MALFORMED,
        ENCRYPTED,
        /** Cleaning it would break its signature. */
        SIGNED,
        /** Programs are in it. */
        MACROS,
        /** Files lie in files in files. */
        TOO_DEEP,
        /** It unpacks to more than is reasonable. */
        TOO_LARGE,
        /** Its format, or one inside of it, has no way to be cleaned here. */
        NO_WAY
    }
}
