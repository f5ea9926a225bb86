/**
 * The page and its static files. What lies in the program's {@code ui} folder is what the browser runs, served under a
 * hash of all of it and therefore kept for a year; the page itself is never kept. The import map is the only inline
 * element, and the policy names its hash.
 */
@NullMarked
package de.hausbote.web.ui;

import org.jspecify.annotations.NullMarked;
