package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.message.MessageId;
import de.hausbote.store.Visited;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is costs the same whether ten messages wait or a million are there. */
class LongQueueTest extends SharedHouse {
    private static final int CUSTOMERS = 6;
    private static final int QUESTIONS = 30;
    private static final int ANSWERS = 10;
    private static final int A_LOOK = 20;

    private final QueueTable queue = new QueueTable();

    @BeforeEach
    void fill() {
        for (var customer = 0; customer < CUSTOMERS; customer++) {
            house.clock().advance(Duration.ofSeconds(1));
            var sender = House.phone("4915500000%02d".formatted(customer));
            for (var question = 0; question < QUESTIONS; question++) {
                house.receiveText("wamid." + customer + "." + question, sender, "Frage");
            }
            for (var answer = 0; answer < ANSWERS; answer++) {
                seat.write("Antwort " + answer);
            }
        }
    }

    @Test
    void theNextMessageIsFoundWithoutReadingThoseThatWait() {
        assertTrue(next().isPresent());
        var visited = Visited.rows(house.database(), tx -> queue.next(tx, house.accountId(), house.now()));
        assertTrue(visited > 0 && visited <= A_LOOK, "rows visited: " + visited);
    }

    @Test
    void whenTheNextOneIsDueIsFoundWithoutReadingThoseThatWait() {
        var last = Visited.rows(house.database(), tx -> queue.nextDue(tx, house.accountId()));
        assertTrue(last <= A_LOOK, "rows visited: " + last);
        assertTrue(house.conversations().nextDue(house.accountId()).isPresent());
    }

    private Optional<MessageId> next() {
        return house.database().read(tx -> queue.next(tx, house.accountId(), house.now()));
    }
}
