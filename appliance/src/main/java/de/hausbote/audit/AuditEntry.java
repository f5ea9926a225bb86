package de.hausbote.audit;

import java.time.Instant;

/**
 * An act on record.
 *
 * @param sequence grows with every entry; numbers may be missing after a crash
 */
record AuditEntry(long sequence, Instant at, Act act) {}
