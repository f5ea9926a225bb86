package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.channel.SendResult;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.Category;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Advertising says how it ends, whoever wrote the template and whoever approved it. */
@Tag("CON-5")
class WayOutAtTheGateTest extends ConsentStory {
    @BeforeEach
    void agree() {
        anna.agrees();
    }

    private Optional<StoredTemplate.Hindrance> hindrance(String name) {
        return new Templates(house.ground())
                .of(house.agent(), anna.conversation()).stream()
                        .map(Sendable::stored)
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
}
