package de.hausbote.vault;

import org.junit.jupiter.api.Tag;

/** The same, ten thousand times each. */
@Tag("slow")
final class FileTamperSlowTest extends FileTamperTest {
    @Override
    int attempts() {
        return 10_000;
    }
}
