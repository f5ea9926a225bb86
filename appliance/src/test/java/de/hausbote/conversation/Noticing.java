package de.hausbote.conversation;

import de.hausbote.House;
import de.hausbote.channel.ProviderName;
import de.hausbote.consent.Notice;
import de.hausbote.consent.NoticeFact;
import de.hausbote.consent.Notices;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.relay.ProviderSight;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Publishes privacy notices that lack nothing. */
public final class Noticing {
    private Noticing() {}

    /** Every fact, in words that say which it is. */
    public static Map<NoticeFact, String> facts() {
        var facts = new EnumMap<NoticeFact, String>(NoticeFact.class);
        Arrays.stream(NoticeFact.values()).forEach(fact -> facts.put(fact, "Angabe " + fact.word()));
        facts.put(NoticeFact.CONTROLLER, "Sparkasse Musterstadt");
        facts.put(NoticeFact.STATEMENT, "https://sparkasse.example/datenschutz");
        return facts;
    }

    public static Notices notices(House house) {
        return new Notices(house.database(), house.ground().audit());
    }

    static Actor officer(House house) {
        return new Actor(house.agent().id(), Role.DPO, "Dora Datenschutz");
    }

    /** For the house, which then speaks to Meta and is reached at {@code chat.sparkasse.example}. */
    public static Notice publish(House house) {
        new HouseSettings(house.ground()).reachedAt(URI.create("https://chat.sparkasse.example"));
        return notices(house)
                .publish(officer(house), facts(), Set.of(ProviderName.META), ProviderSight.of(ProviderName.META));
    }
}
