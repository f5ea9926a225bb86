package de.hausbote.channel;

import java.net.URI;
import java.util.List;

/**
 * What opens a messenger on somebody's own machine, with a text ready that she may send or not.
 *
 * @param address to be followed by her browser, never by the house
 * @param sites origins that her browser passes on the way
 */
public record TalkLink(URI address, List<String> sites) {
    public TalkLink {
        sites = List.copyOf(sites);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
