package de.hausbote.web;

import java.time.Duration;

/**
 * What one listener puts up with (WEB-5).
 *
 * @param body bytes of a request's body
 * @param connections open at once; more wait in the system's queue
 * @param requests worked on at once; more are told to come again
 * @param head how long the first line and the headers may take
 * @param exchange how long a whole request with its answer may take
 * @param idle how long a connection may wait between requests
 */
record Limits(long body, int connections, int requests, Duration head, Duration exchange, Duration idle) {
    private static final int MEGABYTE = 1024 * 1024;

    /** Long exchanges, for files go over it. */
    static final Limits INSIDE = new Limits(
            101L * MEGABYTE, 4_000, 256, Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofMinutes(1));

    /** Four times what a webhook may have: so much is passed over before it is refused. */
    static final Limits PUBLIC = new Limits(
            16L * MEGABYTE, 2_000, 256, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30));
}
