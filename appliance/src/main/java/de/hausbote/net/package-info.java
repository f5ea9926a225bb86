/**
 * Outward connections. A name is resolved once, its addresses are judged before anything is dialled, the connection goes
 * to that very address while TLS asks for the name; the bytes of a request are the caller's, unchanged; nothing is
 * followed or repeated; and whoever called learns whether the request had left (docs/decisions/0040 to 0042).
 */
@NullMarked
package de.hausbote.net;

import org.jspecify.annotations.NullMarked;
