package de.hausbote.conversation;

/**
 * What an administrator can change about a number; the parts as in {@link ChannelAccount}.
 *
 * @param business empty when templates are not wanted
 */
public record ChangedAccount(String name, String business, String displayNumber, String version) {}
