package de.hausbote.relay;

import de.hausbote.channel.WireRequest;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.Secret;

/** One call that somebody wants made: over which account, with whose token, what, and why. */
record Errand(ChannelAccount account, Secret token, WireRequest request, Occasion occasion) {}
