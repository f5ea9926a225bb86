package de.hausbote.vault;

/**
 * Rows or files that are sealed, wrapped or hashed under the key of one purpose, and the way to bring them under its newest
 * version. What was done is in the rows and files themselves: whoever is interrupted goes on where it stopped.
 */
public interface KeyHolder {

    Purpose purpose();

    /** How many there are. */
    long total();

    /** How many of them still need an older version. */
    long waiting();

    /**
     * Brings some of them under the newest version.
     *
     * @return how many; 0 when nothing is left that can be brought, though some may have to wait until they expire
     */
    int bringSome();
}
