package de.hausbote.custody;

import de.hausbote.Fuzz;
import org.junit.jupiter.api.Tag;

@Tag("slow")
final class ShareFuzzSlowTest extends ShareFuzzTest {
    @Override
    Fuzz fuzz() {
        return Fuzz.slow();
    }
}
