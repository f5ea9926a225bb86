package de.hausbote.vault;

/**
 * A file that was sealed.
 *
 * @param name its random name, 32 hexadecimal digits
 * @param size the number of plain bytes
 * @param sha256 the hash of the plain bytes, in hexadecimal digits
 */
public record SealedFile(String name, long size, String sha256) {}
