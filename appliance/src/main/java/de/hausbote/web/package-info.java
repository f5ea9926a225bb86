/** The two listeners: HTTP resources, webhook entry, live channel and pages. */
@NullMarked
package de.hausbote.web;

import org.jspecify.annotations.NullMarked;
