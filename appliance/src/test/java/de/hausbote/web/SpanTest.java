package de.hausbote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-,0,10", "bytes=0-0,0,1", "bytes=4-,4,6", "bytes=4-6,4,3", "bytes=4-99,4,6", "bytes=9-9,9,1"})
    void oneRangeIsAPart(String range, long from, long length) {
        assertEquals(Optional.of(new Span(from, length)), Span.of(range, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=10-",
                "bytes=5-4",
                "bytes=-3",
                "bytes=0-1,4-5",
                "bytes=a-b",
                "lines=0-1",
                "bytes=0-9999999999999999"
            })
    void everythingElseIsTheWholeFile(String range) {
        assertEquals(Optional.empty(), Span.of(range, 10));
    }

    @Test
    void theAnswerSaysWhichPartItIs() {
        assertEquals("bytes 4-6/10", new Span(4, 3).written(10));
    }

    @Test
    void nothingOfAnEmptyFileIsAPart() {
        assertEquals(Optional.empty(), Span.of("bytes=0-", 0));
    }
}
