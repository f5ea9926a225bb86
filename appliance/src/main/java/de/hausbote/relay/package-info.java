/**
 * Everything between a provider and the inbox. In: a webhook is verified, kept and acknowledged by the intake, and taken
 * into conversations by the ingress. Out: the outbox carries queued messages one lane per account, the media worker
 * fetches files, and both reach a provider only through the egress, which lets pass what its list names and nothing else
 * (docs/decisions/0042).
 */
@NullMarked
package de.hausbote.relay;

import org.jspecify.annotations.NullMarked;
