/**
 * The live channel: Jetty's WebSocket on Helidon's port. A connector without a port takes connections that the upgrader
 * let in; from then on Jetty does handshake, frames, limits and close, and our code sees its ordinary API. Down go ids
 * and states without content, each only to people who may see that conversation; up come presence and typing
 * (docs/decisions/0031-live-channel-on-one-port.md).
 */
@NullMarked
package de.hausbote.web.live;

import org.jspecify.annotations.NullMarked;
