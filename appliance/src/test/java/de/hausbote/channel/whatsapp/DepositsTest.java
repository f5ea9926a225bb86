package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.hausbote.channel.DepositAnswer;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.OwnFile;
import de.hausbote.channel.WireResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepositsTest {
    private static final Endpoint AT = new Endpoint(Providers.META, "graph.facebook.com", 443, "v26.0", "77");
    private static final OwnFile FILE = new OwnFile("paper.pdf", "application/pdf", new byte[590]);

    private final Deposits deposits = new Deposits();

    @Test
    void aPlaceIsOpenedForSoManyBytesAndFilled() {
        var place = new DepositAnswer.Given("upload:MTphdHRhY2g=?sig=ARZq-_");

        assertEquals(
                "/v26.0/44/uploads?file_name=paper.pdf&file_length=590&file_type=application/pdf",
                deposits.open(AT, "44", FILE).target().path());
        assertEquals(place, deposits.opened(answer(200, "{\"id\":\"upload:MTphdHRhY2g=?sig=ARZq-_\"}")));
        assertEquals(
                "/v26.0/upload:MTphdHRhY2g=?sig=ARZq-_",
                deposits.fill(AT, place.reference(), FILE).target().path());
        assertEquals(
                new DepositAnswer.Given("4:cGFwZXI=:ARb"), deposits.filled(answer(200, "{\"h\":\"4:cGFwZXI=:ARb\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"44\"}",
                "{\"id\":\"upload:a/../44\"}",
                "{\"id\":\"upload:a?sig=b&c=d\"}",
                "<html>"
            })
    void whatIsNoPlaceIsRefused(String body) {
        assertInstanceOf(DepositAnswer.Refused.class, deposits.opened(answer(200, body)));
    }

    @Test
    void aBareProviderTakesNone() {
        var at = new Endpoint(Providers.DIALOG_360, "waba-v2.360dialog.io", 443, "v26.0", "77");

        assertEquals(Optional.empty(), new WhatsAppChannel().deposits(at));
    }

    private static WireResponse answer(int status, String body) {
        return new WireResponse(status, body.getBytes(UTF_8));
    }
}
