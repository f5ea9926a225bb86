package de.hausbote.web.open;

import de.hausbote.consent.Notices;
import de.hausbote.widget.Entrance;

/** What the pages for people outside ask of the house while it is open. */
public record OpenHouse(Notices notices, Entrance entrance) {}
