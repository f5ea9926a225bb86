package de.hausbote.vault;

/**
 * One way in which sealed values are written. The first byte names it, and the version of the key (4 bytes) follows in all
 * of them; what comes behind is the format's own. A format that is not written any more goes on being read until every
 * value in it was sealed anew, and is then removed.
 */
interface RecordFormat {

    /** The byte by which a value tells its format; never used for another one. */
    byte mark();

    byte[] seal(Key key, int version, String use, Place place, byte[] plain);

    /** @throws SealBrokenException when the value is not one that was sealed so, or was changed */
    byte[] open(Key key, int version, String use, Place place, byte[] sealed);
}
