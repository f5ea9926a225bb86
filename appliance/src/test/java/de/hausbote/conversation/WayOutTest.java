package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.SendResult;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Advertising says how it ends, whoever wrote the template and whoever approved it. */
@Tag("CON-5")
class WayOutTest extends ConsentStory {
    @BeforeEach
    void agree() {
        anna.agrees();
    }

    private Optional<StoredTemplate.Hindrance> hindrance(String name) {
        return new Templates(house.ground())
                .of(house.agent(), anna.conversation()).stream()
                        .filter(each -> each.template().name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .hindrance();
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"MARKETING", "OTHER"})
    void whatCameApprovedWithoutOneIsRefusedAndSaysWhy(Category category) {
        assertEquals(Optional.of(DeliveryState.QUEUED), anna.advertise().state());

        anna.comesWithoutWayOut("werbung", category);

        assertEquals(Optional.of(StoredTemplate.Hindrance.NO_WAY_OUT), hindrance("werbung"));
        assertEquals(Code.TEMPLATE_WAY_OUT, refused(() -> anna.send("werbung")));
    }

    @Test
    void whatDoesNotAdvertiseNeedsNone() {
        anna.comesWithoutWayOut("erinnerung", Category.UTILITY);

        assertEquals(Optional.of(DeliveryState.QUEUED), anna.send("erinnerung").state());
    }

    @Test
    void whatWaitsAndCountsAsAdvertisingByNowDoesNotLeaveWithoutOne() {
        anna.comesWithoutWayOut("erinnerung", Category.UTILITY);
        var waiting = anna.send("erinnerung");
        anna.comesWithoutWayOut("erinnerung", Category.MARKETING);

        assertEquals(Optional.empty(), anna.claim());
        assertEquals(DeliveryState.FAILED, state(waiting));
        assertEquals(Reason.Code.TEMPLATE_WAY_OUT, reason(waiting));
    }

    @Test
    void whatFailedIsNotRepeatedWithoutOne() {
        anna.comesWithoutWayOut("erinnerung", Category.UTILITY);
        var entry = anna.send("erinnerung");
        var claimed = anna.claim().orElseThrow();
        var refusal = new SendResult.Refused(Reason.of(Reason.Code.PROVIDER_ERROR));
        house.conversations().settle(claimed.id(), refusal, house.now());
        anna.comesWithoutWayOut("erinnerung", Category.MARKETING);

        assertEquals(Code.TEMPLATE_WAY_OUT, refused(() -> house.conversations().retry(house.agent(), entry.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "Mit STOPP beenden Sie das., -, -, -, -",
        "-, Abmeldung jederzeit, -, -, -",
        "-, -, Stop promotions, -, -",
        "-, -, -, Widerruf jederzeit, -",
        "-, -, -, -, Austragen"
    })
    void itStandsAnywhereWhereSheReadsIt(String body, String footer, String button, String card, String onCard) {
        var form = form(body, footer, button, card, onCard);
        var message = message(body, footer, button, card, onCard);

        assertTrue(WayOut.standsIn(form));
        assertTrue(WayOut.standsIn(message));
    }

    private static Form form(String body, String footer, String button, String card, String onCard) {
        return new Form(
                Header.NONE,
                body,
                footer,
                List.of(new Button(ButtonKind.REPLY, button, "")),
                List.of(),
                List.of(new Card(Header.NONE, card, List.of(new Button(ButtonKind.REPLY, onCard, "")))),
                true);
    }

    private static Templated message(String body, String footer, String button, String card, String onCard) {
        return new Templated(
                "angebot",
                "de",
                Header.NONE,
                body,
                footer,
                List.of(new FormButton(ButtonKind.REPLY, button, "", "k")),
                List.of(new FormCard(Header.NONE, card, List.of(new FormButton(ButtonKind.REPLY, onCard, "", "l")))),
                List.of());
    }

    @Test
    void aWordThatOnlyLooksLikeItIsNone() {
        var words = "Besuchen Sie unsere Stoppuhrschau.";

        assertFalse(WayOut.standsIn(form(words, words, words, words, words)));
        assertFalse(WayOut.standsIn(message(words, words, words, words, words)));
    }
}
