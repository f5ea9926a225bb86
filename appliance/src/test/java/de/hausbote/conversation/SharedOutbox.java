package de.hausbote.conversation;

import de.hausbote.SharedHouse;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import java.util.Optional;

/** The shared house, from the side of whoever sends what waits in it. */
abstract class SharedOutbox extends SharedHouse {
    Optional<OutboundMessage> claim() {
        return house.conversations().claim(house.accountId(), house.now());
    }

    void settle(OutboundMessage message, SendResult result) {
        house.conversations().settle(message.id(), result, house.now());
    }

    DeliveryState state(MessageId id) {
        return seat.message(id).state().orElseThrow();
    }
}
