package de.hausbote.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "|x", "%x", "\tx", "\rx"})
    void noValueBeginsLikeAFormula(String value) {
        assertEquals("\"'" + value + '"', Csv.value(value));
    }

    @Test
    void quotesAreDoubledAndEverythingElseStaysAsItIs() {
        assertEquals("\"a \"\"b\"\"\"", Csv.value("a \"b\""));
        assertEquals("\"text.body\"", Csv.value("text.body"));
    }
}
