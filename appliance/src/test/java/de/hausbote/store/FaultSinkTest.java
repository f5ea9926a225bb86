package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-6")
class FaultSinkTest {
    private final List<String> states = new ArrayList<>();
    private final FaultSink sink = new FaultSink(states::add);

    @Test
    void ofAFaultOnlyItsStateIsKept() throws IOException {
        sink.write("""
                Thu Jun 04 12:00:00 UTC 2026 Thread[#1,main] (XID = 12), (SESSIONID = 3), Failed Statement is: insert into a
                ERROR 22001: A truncation error was encountered trying to shrink VARCHAR 'Erika Mustermann'
                	at org.apache.derby.Some.method(Unknown Source)
                Hex dump: 45 72 69 6b 61
                """);

        assertEquals(List.of("22001"), states);
    }

    @Test
    void aLineMayComeInPiecesAndBeVeryLong() throws IOException {
        sink.write("ERR");
        sink.write("OR XSDG2: Invalid checksum on Page " + "0123456789abcdef".repeat(100_000));
        assertEquals(List.of(), states);

        sink.write("\n");

        assertEquals(List.of("XSDG2"), states);
    }
}
