package de.hausbote.net;

/** Where a call goes. */
public record Destination(String host, int port, Trust trust) {}
