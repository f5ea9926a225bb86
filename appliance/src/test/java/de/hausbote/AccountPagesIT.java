package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import de.hausbote.simulator.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What administrators look after at the provider, over HTTP alone, against a provider that keeps it. */
@TestInstance(Lifecycle.PER_CLASS)
class AccountPagesIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private String account;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        account = "/channel-accounts/"
                + admin.get("/channel-accounts")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText();
    }

    @AfterEach
    void allOff() {
        appliance.simulator().faults().clear();
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    @Test
    void theProfileIsChangedAtTheProviderAndCheckedBefore() {
        var profile = Map.of(
                "about", "Ihr Autohaus am Ring",
                "email", "service@autohaus.example",
                "websites", List.of("https://autohaus.example"),
                "vertical", "AUTO");

        var changed = admin.send("PUT", account + "/profile", profile, 200);
        var before = appliance.simulator().calls().size();
        var tooLong = admin.send("PUT", account + "/profile", Map.of("about", "x".repeat(140)), 400);
        var noSite = admin.send(
                "PUT", account + "/profile", Map.of("about", "x", "websites", List.of("autohaus.example")), 400);

        assertEquals("AUTO", changed.path("vertical").asText());
        assertEquals(
                "Ihr Autohaus am Ring",
                admin.get(account + "/profile").path("about").asText());
        assertEquals("about", tooLong.path("remedy").path("field").asText());
        assertEquals("websites", noSite.path("remedy").path("field").asText());
        assertEquals(before + 1, appliance.simulator().calls().size());
    }

    @Test
    void aPictureOfTheProfileIsCheckedAndShown() {
        var before = appliance.simulator().calls().size();
        var oblong = admin.upload(account + "/profile/picture", "a.png", "image/png", Drawing.png(), 400);
        var paper = admin.upload(account + "/profile/picture", "a.png", "image/png", "x".getBytes(UTF_8), 415);
        assertEquals(before, appliance.simulator().calls().size());

        admin.upload(account + "/profile/picture", "Logo von Anna.png", "image/png", Drawing.square(), 200);

        assertEquals("PICTURE_SHAPE", oblong.path("code").asText());
        assertEquals("TYPE_NOT_ALLOWED", paper.path("code").asText());
        assertEquals(before + 5, appliance.simulator().calls().size());
    }

    @Test
    void aNumberIsClosedAndOpenedAgainWithTheStorageThatWasChosen() {
        admin.send("PUT", account + "/pin", Map.of("pin", "112233"), 200);
        var closed = admin.send("DELETE", account + "/registration", Map.of(), 200);
        var wrong = admin.send(
                "PUT", account + "/registration", Map.of("pin", "445566", "storage", "region", "region", "DE"), 409);
        var unknown = admin.send(
                "PUT", account + "/registration", Map.of("pin", "112233", "storage", "region", "region", "US"), 400);
        var opened = admin.send(
                "PUT", account + "/registration", Map.of("pin", "112233", "storage", "region", "region", "DE"), 200);
        var kept = admin.get(account + "/storage");
        var tooLate = admin.send("PUT", account + "/registration", Map.of("pin", "112233", "storage", "none"), 409);
        admin.send("DELETE", account + "/registration", Map.of(), 200);
        admin.send("PUT", account + "/registration", Map.of("pin", "112233", "storage", "none"), 200);

        assertEquals("DISCONNECTED", closed.path("status").asText());
        assertEquals(133_005, wrong.path("remedy").path("provider").asInt());
        assertEquals("region", unknown.path("remedy").path("field").asText());
        assertEquals("CONNECTED", opened.path("status").asText());
        assertTrue(opened.path("pin").asBoolean());
        assertEquals("IN_COUNTRY_STORAGE_ENABLED", kept.path("storage").asText());
        assertEquals("DE", kept.path("region").asText());
        assertEquals(100, tooLate.path("remedy").path("provider").asInt());
        assertEquals(
                "NO_STORAGE_ENABLED",
                admin.get(account + "/storage").path("storage").asText());
        assertFalse(admin.get(account).toString().contains("112233"));
    }

    @Test
    void aNameThatIsDeclinedIsToldAndKeepsTheNumberClosed() {
        appliance.simulator().faults().set(Fault.NAME_DECLINED, true);

        var number = admin.get(account + "/number");
        var refused = admin.send("PUT", account + "/registration", Map.of("pin", "112233", "storage", "usual"), 409);

        assertEquals("DECLINED", number.path("nameStatus").asText());
        assertEquals(2_388_001, refused.path("remedy").path("provider").asInt());
    }

    @Test
    void theProviderAsksOurAddressAndDeliversThere() {
        admin.send("PUT", account + "/webhook", Map.of(), 204);
        var found = admin.post(account + "/examinations", Map.of());

        admin.send("PUT", account + "/secrets", Map.of("verifyToken", "another-word"), 200);
        admin.send("PUT", account + "/webhook", Map.of(), 204);
        assertTrue(found.path("items").findValuesAsText("sign").contains("WEBHOOK_GOOD"));
    }

    @Test
    void whatWentWrongWithTheQuestionIsTold() {
        appliance.simulator().faults().set(Fault.QUESTION_WRONG, true);
        var other = admin.send("PUT", account + "/webhook", Map.of(), 409);
        appliance.simulator().faults().set(Fault.QUESTION_WRONG, false);
        appliance.simulator().faults().set(Fault.QUESTION_UNHEARD, true);
        var lost = admin.send("PUT", account + "/webhook", Map.of(), 409);

        assertEquals("HOOK_TOKEN", other.path("code").asText());
        assertEquals("HOOK_ANSWER", lost.path("code").asText());
    }

    @Test
    @Tag("REL-22")
    void aMessageGoesOutToSeeThatTheNumberSends() {
        var phone = "+" + appliance.simulator().customer("Anna").phone();
        var trial = Map.of("phone", phone, "template", "rueckfrage", "language", "de", "confirmed", true);

        var unconfirmed = admin.send(
                "POST",
                account + "/trials",
                Map.of("phone", phone, "template", "rueckfrage", "language", "de", "confirmed", false),
                409);
        var unknown = admin.send(
                "POST",
                account + "/trials",
                Map.of("phone", phone, "template", "gibt_es_nicht", "language", "de", "confirmed", true),
                409);
        admin.send("POST", account + "/trials", trial, 204);

        assertEquals("CONFIRM_ADDRESS", unconfirmed.path("code").asText());
        assertEquals(132_001, unknown.path("remedy").path("provider").asInt());
        assertEquals("template", appliance.simulator().received().getLast().type());
    }

    @Test
    void fixedWordsGoOutToWhoeverWroteLately() {
        var anna = appliance.simulator().customer("Anna");
        var trial = Map.of("phone", "+" + anna.phone(), "language", "de", "confirmed", true);

        var closed = admin.send("POST", account + "/trials", trial, 409);
        anna.writes("Guten Tag");
        appliance
                .person(Role.AGENT)
                .awaitRow(row -> row.path("last").path("preview").asText().equals("Guten Tag"));
        admin.send("POST", account + "/trials", trial, 204);
        var unknown = new HashMap<String, Object>(trial);
        unknown.put("language", "en_US");
        var refused = admin.send("POST", account + "/trials", unknown, 400);

        assertEquals("WINDOW_CLOSED", closed.path("code").asText());
        assertEquals("language", refused.path("remedy").path("field").asText());
        assertEquals(
                "Das ist eine Testnachricht. Es ist nichts weiter zu tun.",
                appliance
                        .simulator()
                        .received()
                        .getLast()
                        .body()
                        .path("text")
                        .path("body")
                        .asText());
    }

    @Test
    void aCodeIsSentAndGivenBack() {
        admin.send("POST", account + "/ownership-codes", Map.of("way", "sms", "language", "de"), 204);
        var wrong = admin.send("PUT", account + "/ownership", Map.of("code", "111111"), 409);
        var shown = admin.send("PUT", account + "/ownership", Map.of("code", "424242"), 200);

        assertEquals(136_025, wrong.path("remedy").path("provider").asInt());
        assertEquals("VERIFIED", shown.path("ownership").asText());
        admin.send("PUT", account + "/ownership", Map.of("code", "42-424"), 400);
    }
}
