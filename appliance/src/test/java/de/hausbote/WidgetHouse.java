package de.hausbote;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An appliance with a notice, wordings and everything else that a widget needs. */
final class WidgetHouse implements AutoCloseable {
    static final String SERVICE = "Ja, antworten Sie mir über den Messenger, den ich wähle.";
    static final String OFFERS = "Ja, senden Sie mir Angebote. STOP beendet das.";

    private final TestAppliance appliance;
    private final Desk admin;
    private final Desk agent;
    private final Desk officer;
    private final Knock open;

    WidgetHouse(Path folder) {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        officer = appliance.invited(admin, Role.DPO);
        open = new Knock(publicUrl(), TestHouse.certificate(appliance.house().publicCertificate()));
    }

    TestAppliance appliance() {
        return appliance;
    }

    Desk admin() {
        return admin;
    }

    Desk agent() {
        return agent;
    }

    Desk officer() {
        return officer;
    }

    Knock open() {
        return open;
    }

    URI publicUrl() {
        return URI.create("https://localhost:" + appliance.house().webhook().getPort());
    }

    void publish() {
        Noticed.publish(officer, "Klinik am Wald");
    }

    void write() {
        wording("service", "de", SERVICE);
        wording("service", "en", "Yes, answer me over the messenger that I choose.");
        wording("marketing", "de", OFFERS);
        wording("marketing", "en", "Yes, send me offers. STOP ends it.");
    }

    void wording(String purpose, String language, String words) {
        officer.post("/consent-texts", Map.of("purpose", purpose, "language", language, "notice", "1", "words", words));
    }

    /** A widget in both languages that may stand on these sites. */
    Map<String, Object> form(String kind, List<String> sites) {
        var accounts = StreamSupport.stream(
                        admin.get("/widgets").path("accounts").spliterator(), false)
                .map(account -> account.path("id").asText())
                .toList();
        var german = Map.of(
                "language", "de",
                "headline", "Schreiben Sie uns",
                "sentence", "Fragen zu Terminen beantworten wir im Messenger, den Sie schon haben.",
                "answers", "Frau Kern und das Team der Anmeldung",
                "hours", "Montag bis Freitag, 8 bis 17 Uhr");
        var english = Map.of(
                "language", "en",
                "headline", "Write to us",
                "sentence", "We answer questions about appointments in the messenger that you have already.",
                "answers", "Ms Kern and the team of the front desk",
                "hours", "Monday to Friday, 8 am to 5 pm");
        return Map.of(
                "name", "Kontaktseite",
                "kind", kind,
                "colour", "#1f5f8b",
                "side", "right",
                "texts", List.of(german, english),
                "accounts", accounts,
                "sites", sites,
                "phone", "+49 30 1234567",
                "mail", "anmeldung@klinik.example",
                "page", "https://klinik.example/kontakt");
    }

    JsonNode widget(String kind, List<String> sites) {
        return admin.post("/widgets", form(kind, sites));
    }

    @Override
    public void close() {
        open.close();
        appliance.close();
    }
}
