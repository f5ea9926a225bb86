/**
 * The one reader of hausbote.yaml. Every key has a default and stands in {@code config/hausbote.yaml} with its unit; an
 * unknown key or a bad value stops the start with file, line and remedy, because a setting that is silently ignored is
 * found only when it was needed. No secret stands in the file, only where one lies. The records can be made in code as
 * well. See docs/decisions/0014-configuration-in-yaml.md.
 */
@NullMarked
package de.hausbote.config;

import org.jspecify.annotations.NullMarked;
