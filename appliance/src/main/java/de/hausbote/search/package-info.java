/**
 * Finds messages by their words, on an index that lies sealed on the disk. Only words are indexed; a query is widened
 * instead: by inflection, compounds and typos, from the words that there are. Rights are part of every query. The index can
 * be rebuilt from the database at any time. See docs/search.md and docs/decisions/0065-search-on-a-sealed-shelf.md.
 */
@NullMarked
package de.hausbote.search;

import org.jspecify.annotations.NullMarked;
