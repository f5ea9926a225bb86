/** What every messenger speaks in: events that came in, closed requests that go out, and what an answer means. */
@NullMarked
package de.hausbote.channel;

import org.jspecify.annotations.NullMarked;
