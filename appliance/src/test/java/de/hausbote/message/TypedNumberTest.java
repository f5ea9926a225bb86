package de.hausbote.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.message.RefusedException.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedNumberTest {
    private static final String HOME = "+49 30 1234";

    private static String read(String typed) {
        return TypedNumber.read(typed, HOME).value();
    }

    private static void assertRefused(Code code, String... typed) {
        for (var each : typed) {
            assertEquals(
                    code,
                    assertThrows(RefusedException.class, () -> read(each), each).code(),
                    each);
        }
    }

    @Test
    void oneNumberIsTheSameInEveryNotation() {
        List.of(
                        "+4915112345678",
                        "+49 151 12345678",
                        "+49 (0)151 / 1234-5678",
                        "+49 (0) 151.1234.5678",
                        "0049 151 12345678",
                        "0049(0)15112345678",
                        "0151/12345678",
                        "(0151) 1234 5678",
                        "０１５１ 12345678",
                        "\u202A+49\u00A0151\u2011123\u201345678\u202C")
                .forEach(typed -> assertEquals("4915112345678", read(typed), typed));
    }

    @Test
    void withinTheCountryIsTheCountryOfTheHouse() {
        assertEquals(
                "436641234567", TypedNumber.read("0664 1234567", "+43 1 234").value());
        assertEquals(
                "352621123456", TypedNumber.read("0621123456", "00352 27 00").value());
        assertEquals(
                "4915112345678", TypedNumber.read("0151 12345678", "Zentrale").value());
    }

    @Test
    void aZeroStaysWhereItBelongsToTheNumber() {
        assertEquals("390612345678", read("+39 06 12345678"));
    }

    @Test
    void whatCouldMeanTwoNumbersIsRefused() {
        assertRefused(Code.PHONE_START, "15112345678", "4915112345678");
        assertRefused(Code.PHONE_COUNTRY, "+49 0151 12345678", "+999 1234567", "+0 1511234567", "00490151 1234567");
        assertRefused(Code.PHONE_LENGTH, "+49 151", "0151", "+49 151 12345678901234");
        assertRefused(Code.PHONE_SIGNS, "", "+", "0151 12345678 ext 3", "0151+12345678", "++49151", "Anna");
    }
}
