package de.hausbote.channel;

/**
 * A file that belongs to an account and to no message: nobody's but the house's own.
 *
 * @param name neutral, with its ending
 * @param type media type
 */
public record OwnFile(String name, String type, byte[] content) {}
