/**
 * Figures of the house for those who watch the machine, in the text form that Prometheus reads. Each part of the house that
 * has some is one {@link de.hausbote.web.metrics.Figures}; nothing of content and no id of a person is in any of them, and
 * accounts are named by the house's own ids. Docs: {@code docs/metrics.md}.
 */
@NullMarked
package de.hausbote.web.metrics;

import org.jspecify.annotations.NullMarked;
