package de.hausbote.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.WidgetStory;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs into the fields of a widget and what does not: the field is named. */
class WidgetFormTest {
    private static final WidgetForm WHOLE = WidgetStory.form(new AccountId(new Id(1, 2)));

    private static WidgetForm with(String colour, List<WidgetText> texts, List<String> sites) {
        return new WidgetForm(
                WHOLE.name(), WHOLE.kind(), colour, WHOLE.side(), texts, WHOLE.accounts(), sites, WHOLE.others());
    }

    private static WidgetForm at(String... sites) {
        return with(WHOLE.colour(), WHOLE.texts(), List.of(sites));
    }

    private static String wrong(Runnable act) {
        return assertThrows(WrongFieldException.class, act::run).field();
    }

    @Test
    void sitesAreOriginsAsBrowsersWriteThem() {
        assertEquals(
                List.of("https://klinik.example", "https://www.klinik.example:8443", "http://127.0.0.1:8000"),
                at(
                                "HTTPS://Klinik.example/",
                                "https://klinik.example:443",
                                "https://www.klinik.example:8443",
                                "http://127.0.0.1:8000")
                        .sites());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    http://klinik.example
                    https://klinik.example/kontakt
                    https://*
                    klinik.example
                    https://klinik.example; script-src *
                    javascript:alert(1)
                    ''
                    """)
    void whatIsNoOriginIsNoSite(String site) {
        assertEquals("sites", wrong(() -> at(site)));
    }

    @Test
    void eachFieldHasItsLimits() {
        var text = WHOLE.texts().getFirst();
        assertEquals("colour", wrong(() -> with("red;}", WHOLE.texts(), List.of())));
        assertEquals("texts", wrong(() -> with(WHOLE.colour(), List.of(), List.of())));
        assertEquals("texts", wrong(() -> with(WHOLE.colour(), List.of(text, text), List.of())));
        assertEquals(
                "sites",
                wrong(() -> at(Stream.iterate(1, at -> at + 1)
                        .limit(21)
                        .map(at -> "https://s%d.example".formatted(at))
                        .toArray(String[]::new))));
        assertEquals("headline", wrong(() -> new WidgetText(HouseLanguage.GERMAN, " ", "x", "", "")));
        assertEquals("headline", wrong(() -> new WidgetText(HouseLanguage.GERMAN, "x".repeat(81), "x", "", "")));
        assertEquals("sentence", wrong(() -> new WidgetText(HouseLanguage.GERMAN, "x", "a\u0000b", "", "")));
        assertEquals("answers", wrong(() -> new WidgetText(HouseLanguage.GERMAN, "x", "x", "x".repeat(161), "")));
        assertEquals("hours", wrong(() -> new WidgetText(HouseLanguage.GERMAN, "x", "x", "", "x".repeat(301))));
        assertEquals("phone", wrong(() -> new OtherWays("ruf an", "", "")));
        assertEquals("mail", wrong(() -> new OtherWays("", "a@b@c", "")));
        assertEquals("form", wrong(() -> new OtherWays("", "", "http://klinik.example")));
    }
}
