package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.message.DeliveryState;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link by which one person ends advertising, and nobody else anything. */
@Tag("CON-3")
class StopLinksTest extends ConsentStory {
    private StopLinks links;

    @BeforeEach
    void links() {
        new HouseSettings(house.ground()).reachedAt(URI.create("https://chat.sparkasse.example"));
        links = new StopLinks(house.ground());
    }

    private String token() {
        var link =
                anna.consents().read(house.agent(), anna.contact()).stopLink().orElseThrow();
        assertTrue(link.startsWith("https://chat.sparkasse.example/stop/"));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void onePressEndsAdvertisingAndAnotherChangesNothing() {
        anna.agrees();
        var waiting = anna.advertise();
        var token = token();

        assertTrue(links.good(token));
        assertEquals(Standing.State.CONFIRMED, anna.standing().state());
        assertTrue(links.withdraw(token));
        assertTrue(links.withdraw(token));

        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
        assertEquals(Way.LINK, anna.standing().by().orElseThrow().way());
        assertEquals(DeliveryState.FAILED, state(waiting));
        assertEquals(1, house.count("select count(*) from consent_entry where step = 'WITHDRAWN'"));
    }

    @Test
    void aLinkThatNobodyGaveAwayDoesNothing() {
        anna.agrees();
        var token = token();
        var changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        var other = token.substring(0, 30) + (token.charAt(30) == 'A' ? "B" : "A") + token.substring(31);

        for (var wrong : new String[] {changed, other, "", "x", token + "A", "ä", "../etc"}) {
            assertFalse(links.good(wrong), wrong);
            assertFalse(links.withdraw(wrong), wrong);
        }

        assertEquals(Standing.State.CONFIRMED, anna.standing().state());
    }
}
