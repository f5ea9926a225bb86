package de.hausbote.web.open;

import de.hausbote.consent.Notices;
import de.hausbote.conversation.StopLinks;
import de.hausbote.widget.Entrance;
import java.net.URI;

/**
 * What the pages for people outside ask of the house while it is open.
 *
 * @param url how the world reaches these pages: {@code https://host}, nothing behind
 */
public record OpenHouse(URI url, Notices notices, Entrance entrance, StopLinks stops) {}
