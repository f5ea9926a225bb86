package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CON-3")
class WishReaderTest {
    /** After the example of the provider's reference. */
    private static String body(String category, String value) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{
                 "messaging_product":"whatsapp",
                 "metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
                 "contacts":[{"profile":{"name":"Test Name"},"wa_id":"16505551234"}],
                 "user_preferences":[{"wa_id":"16505551234","user_id":"US.13491208655302741918",
                 "detail":"User requested it","category":"%s","value":"%s","timestamp":1731705721}]},
                 "field":"user_preferences"}]}]}
                """.formatted(category, value);
    }

    @ParameterizedTest
    @CsvSource({"marketing_messages,stop,STOP", "marketing_messages,resume,RESUME"})
    void theSwitchOfTheMessengerIsAWish(String category, String value, String wish) {
        var events = WebhookReader.read(body(category, value).getBytes(UTF_8), Instant.ofEpochSecond(1_731_705_800));

        var at = Instant.ofEpochSecond(1_731_705_721);
        assertEquals("wish 106540352242922 " + at + " " + wish, Told.of(events).split(" by ", 2)[0]);
        assertEquals(1, events.size());
    }

    @ParameterizedTest
    @CsvSource({"marketing_messages,signup", "marketing_messages,maybe", "other,stop"})
    void whatIsNoWordOfHersIsCounted(String category, String value) {
        var events = WebhookReader.read(body(category, value).getBytes(UTF_8), Instant.now());

        assertEquals("notice 106540352242922 user_preferences\n", Told.of(events));
    }
}
