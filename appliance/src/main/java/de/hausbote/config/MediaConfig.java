package de.hausbote.config;

/**
 * How large files may be, both ways.
 *
 * @param imageLimit the largest picture
 * @param documentLimit the largest document
 */
public record MediaConfig(ByteSize imageLimit, ByteSize documentLimit) {
    private static final ByteSize LARGEST_IMAGE = ByteSize.ofMebibytes(5);
    private static final ByteSize LARGEST_DOCUMENT = ByteSize.ofMebibytes(100);

    static final MediaConfig DEFAULT = new MediaConfig(ByteSize.ofMebibytes(5), ByteSize.ofMebibytes(20));

    public MediaConfig {
        if (imageLimit.bytes() < 1 || imageLimit.bytes() > LARGEST_IMAGE.bytes()) {
            throw new IllegalArgumentException("a picture has at most 5 MiB");
        }
        if (documentLimit.bytes() < 1 || documentLimit.bytes() > LARGEST_DOCUMENT.bytes()) {
            throw new IllegalArgumentException("a document has at most 100 MiB");
        }
    }
}
