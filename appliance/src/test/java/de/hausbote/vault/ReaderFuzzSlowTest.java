package de.hausbote.vault;

import de.hausbote.Fuzz;
import org.junit.jupiter.api.Tag;

@Tag("slow")
final class ReaderFuzzSlowTest extends ReaderFuzzTest {
    @Override
    Fuzz fuzz() {
        return Fuzz.slow();
    }
}
