package de.hausbote;

import org.junit.jupiter.api.Tag;

/** The same, ten thousand times for each column. */
@Tag("slow")
final class CellTamperSlowTest extends CellTamperTest {
    @Override
    int attempts() {
        return 10_000;
    }
}
