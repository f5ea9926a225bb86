package de.hausbote.conversation;

import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.conversation.AutomaticAnswers.State;
import de.hausbote.conversation.AutomaticAnswers.Values;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.Region;
import de.hausbote.hours.Week;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What is proposed to a house that has set nothing: all of it off. */
final class UsualAnswers {
    private static final Week OFFICE = Week.read("09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;;");

    private static final BusinessHours HOURS =
            new BusinessHours(ZoneId.of("Europe/Berlin"), Region.all().getFirst(), Set.of(), OFFICE, List.of());

    static final Values VALUES = new Values(
            State.OFF,
            HOURS,
            List.of(
                    said(
                            Occasion.FIRST,
                            "Willkommen bei {organisation}. Vielen Dank für Ihre Nachricht, wir antworten so bald wie möglich.",
                            "Welcome, and thank you for writing to {organisation}. We will answer as soon as we can."),
                    said(Occasion.LATER, "", ""),
                    said(
                            Occasion.CLOSED,
                            "Vielen Dank für Ihre Nachricht. Zurzeit ist niemand da. Wir sind {next-opening} wieder für Sie da.",
                            "Thank you for your message. Nobody is here at the moment. We will be back {next-opening}."),
                    new AutomaticAnswer(
                            Occasion.HOURS,
                            new Bilingual("Öffnungszeiten, Wann offen", "Opening hours, Hours"),
                            Bilingual.NOTHING),
                    new AutomaticAnswer(
                            Occasion.PROFILE,
                            new Bilingual("Profil, Kontakt", "Profile, Contact"),
                            Bilingual.NOTHING)));

    private UsualAnswers() {}

    private static AutomaticAnswer said(Occasion occasion, String german, String english) {
        return new AutomaticAnswer(occasion, Bilingual.NOTHING, new Bilingual(german, english));
    }
}
