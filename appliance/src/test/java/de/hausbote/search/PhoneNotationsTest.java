package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNotationsTest {
    @Test
    void aNumberIsWrittenFromAbroadAndFromHome() {
        assertEquals(
                List.of("4915112345678", "004915112345678", "015112345678", "15112345678"),
                PhoneNotations.of("4915112345678"));
    }

    @Test
    void codesOfCountriesHaveOneToThreeDigits() {
        assertEquals("2125550123", within("12125550123"));
        assertEquals("9161234567", within("79161234567"));
        assertEquals("301234567", within("49301234567"));
        assertEquals("612345678", within("31612345678"));
        assertEquals("6641234567", within("436641234567"));
        assertEquals("621123456", within("352621123456"));
        assertEquals("221234567", within("420221234567"));
        assertEquals("501234567", within("971501234567"));
        assertEquals("11", within("24711"));
    }

    private static String within(String digits) {
        return PhoneNotations.of(digits).getLast();
    }

    @Test
    void whatIsTooShortForACountryStaysAsItIs() {
        assertEquals(List.of("22"), PhoneNotations.of("22"));
        assertEquals(List.of(""), PhoneNotations.of(""));
    }

    @Test
    void signsAreLeftOutAndAPlusIsTwoZeros() {
        assertEquals("004915112345678", PhoneNotations.typed(List.of("+49", "(0)", "151", "/", "1234-5678")));
        assertEquals("015112345678", PhoneNotations.typed(List.of("(0151)", "12345678")));
        assertEquals("0151", PhoneNotations.typed(List.of("(0)151")), "before a country there is nothing to leave out");
        assertEquals("", PhoneNotations.typed(List.of("+", "()", "-")));
        assertEquals("", PhoneNotations.typed(List.of()));
    }

    @Test
    void aPartHasDigitsAndSignsOnly() {
        for (var part : List.of("0151", "+49", "(0)", "/", "1234-5678", "49.151", "0151*")) {
            assertTrue(PhoneNotations.isPart(part), part);
        }
        for (var word : List.of("", "a1", "12a", "4+9", "*", "@1", "1*2")) {
            assertFalse(PhoneNotations.isPart(word), word);
        }
    }

    @Test
    void fourDigitsAreABeginning() {
        assertTrue(PhoneNotations.isBeginning("0151"));
        assertTrue(PhoneNotations.isBeginning("004915"));
        assertFalse(PhoneNotations.isBeginning("0049"));
        assertFalse(PhoneNotations.isBeginning("151"));
    }
}
