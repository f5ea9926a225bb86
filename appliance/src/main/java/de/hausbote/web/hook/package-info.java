/** The webhook entry on the public listener. */
@NullMarked
package de.hausbote.web.hook;

import org.jspecify.annotations.NullMarked;
