/**
 * REST resources of the inside listener: JSON in and out, one class per noun. {@link de.hausbote.web.api.ApiRoute} is the
 * authorisation matrix: a route cannot be answered that has no entry there, and a test compares it with
 * {@code docs/api.md}. The heart decides and records; a resource only translates.
 */
@NullMarked
package de.hausbote.web.api;

import org.jspecify.annotations.NullMarked;
