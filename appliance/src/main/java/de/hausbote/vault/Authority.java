package de.hausbote.vault;

import java.time.Instant;

/**
 * A certificate that may vouch for others.
 *
 * @param subject whose it is, as the certificate says
 * @param selfMade whether nobody else vouches for it
 * @param until the last moment that it is good for
 * @param fingerprint SHA-256 in hexadecimal digits
 */
public record Authority(String subject, boolean selfMade, Instant until, String fingerprint) {}
