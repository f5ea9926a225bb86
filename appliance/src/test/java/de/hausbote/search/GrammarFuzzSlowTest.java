package de.hausbote.search;

import de.hausbote.Fuzz;
import org.junit.jupiter.api.Tag;

@Tag("slow")
final class GrammarFuzzSlowTest extends GrammarTest {
    @Override
    Fuzz fuzz() {
        return Fuzz.slow();
    }
}
