package de.hausbote.vault;

/**
 * How far something large has come.
 *
 * @param done records or files that are finished
 * @param of all of them, as far as known
 * @param purpose the key it is about
 */
public record Progress(long done, long of, Purpose purpose) {}
