/** Facts after commit. Whoever listens must survive seeing a fact twice and can be rebuilt from the database. */
@NullMarked
package de.hausbote.event;

import org.jspecify.annotations.NullMarked;
