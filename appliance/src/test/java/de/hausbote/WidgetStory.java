package de.hausbote;

import de.hausbote.channel.whatsapp.WhatsAppChannel;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.Consents;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notices;
import de.hausbote.consent.OptIns;
import de.hausbote.conversation.Noticing;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.AccountId;
import de.hausbote.relay.Channels;
import de.hausbote.widget.Entrance;
import de.hausbote.widget.OtherWays;
import de.hausbote.widget.WidgetForm;
import de.hausbote.widget.WidgetForm.Kind;
import de.hausbote.widget.WidgetForm.Side;
import de.hausbote.widget.WidgetText;
import de.hausbote.widget.Widgets;
import java.util.List;

/** What widgets stand on in a house for tests. */
public final class WidgetStory {
    private final House house;
    private final ConsentTexts texts;
    private final Entrance entrance;
    private final Widgets widgets;

    public WidgetStory(House house) {
        this.house = house;
        var ground = house.ground();
        var optIns = new OptIns(ground.ids());
        var lines = new WidgetLines(house.accounts(), new Channels(List.of(new WhatsAppChannel())));
        var notices = new Notices(ground.database(), ground.audit());
        texts = new ConsentTexts(ground.database(), ground.audit(), ground.ids());
        entrance = new Entrance(ground.database(), new Consents(house.vault(), ground.ids()), optIns, notices, lines);
        widgets = new Widgets(ground.database(), ground.audit(), ground.ids(), entrance, optIns, lines);
    }

    public Entrance entrance() {
        return entrance;
    }

    public Widgets widgets() {
        return widgets;
    }

    public Actor officer() {
        return new Actor(house.agent().id(), Role.DPO, "Dora Datenschutz");
    }

    public void publish() {
        Noticing.publish(house);
    }

    public ConsentText wording(ConsentPurpose purpose, String language, String words) {
        return texts.add(officer(), new ConsentTexts.Draft(purpose, language, "1", words));
    }

    /** A chip in German with this number. */
    public static WidgetForm form(AccountId account) {
        var text = new WidgetText(HouseLanguage.GERMAN, "Schreiben Sie uns", "Wir antworten gern.", "", "");
        return new WidgetForm(
                "Kontaktseite",
                Kind.CHIP,
                "#1f5f8b",
                Side.RIGHT,
                List.of(text),
                List.of(account),
                List.of("https://klinik.example"),
                new OtherWays("+49 30 1234567", "", ""));
    }
}
