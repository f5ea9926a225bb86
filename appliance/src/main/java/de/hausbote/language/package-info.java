/**
 * German and English as search needs them: words and their spelling, inflection, compounds, verbs, mistakes. Knows
 * nothing of messages.
 */
@NullMarked
package de.hausbote.language;

import org.jspecify.annotations.NullMarked;
