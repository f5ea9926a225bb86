package de.hausbote;

import de.hausbote.consent.Consents;
import de.hausbote.consent.OptIns;
import de.hausbote.relay.Channels;
import de.hausbote.widget.Entrance;
import de.hausbote.widget.Widgets;

/** What people outside begin with, and those who look after it. */
record HouseEntrance(Entrance entrance, Widgets widgets) {
    static HouseEntrance of(HouseHeart heart, Channels channels) {
        var ground = heart.ground();
        var consents = new Consents(ground.vault(), ground.ids());
        var optIns = new OptIns(ground.ids());
        var lines = new WidgetLines(heart.accounts(), channels);
        var entrance = new Entrance(ground.database(), consents, optIns, heart.notices(), lines);
        var widgets = new Widgets(ground.database(), ground.audit(), ground.ids(), entrance, optIns, lines);
        return new HouseEntrance(entrance, widgets);
    }
}
