/**
 * What a file is by its bytes, and the same file without what nobody meant to send: who wrote it, where it was taken, what
 * it said before. By structure alone: no pixel and no sound is decoded. What cannot be cleaned is not sent
 * (docs/decisions/0068).
 */
@NullMarked
package de.hausbote.media;

import org.jspecify.annotations.NullMarked;
