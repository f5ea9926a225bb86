package de.hausbote.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PublicHostsTest extends WithAServer {
    @Test
    void areBelievedWhenAnAuthorityCertifiesTheirName() throws Exception {
        assertInstanceOf(Exchange.Answered.class, asPublic("simulator.localhost", "provider.example", "157.240.1.1"));
    }

    @Test
    void areNotBelievedUnderAnotherName() throws Exception {
        notSent(Fault.CERTIFICATE_REFUSED, asPublic("provider.example", "other.example", "157.240.1.1"));
    }

    @Test
    @Tag("REL-15")
    void areNotDialledWhenOneOfTheirAddressesIsOfThisHouse() throws Exception {
        notSent(Fault.ADDRESS_REFUSED, asPublic("provider.example", "provider.example", "157.240.1.1", "10.0.0.1"));
        assertTrue(server.received().isEmpty());
    }

    @Test
    void areDialledOnTheNextAddressWhenOneDoesNotAnswer() throws Exception {
        var result = asPublic("provider.example", "provider.example", "31.13.64.51", "157.240.1.1");

        assertInstanceOf(Exchange.Answered.class, result);
    }

    private Exchange asPublic(String certified, String asked, String... addresses) throws Exception {
        var names = List.of(addresses).stream().map(InetAddress::ofLiteral).toList();
        try (var provider = ScriptedServer.start(folder, certified, "provider.example");
                var calls = new Outward(
                        host -> names, (address, limit) -> dial(address, provider, limit), trusting(provider))) {
            return calls.call(small(new Destination(asked, 443, new Trust.Authorities())), new Line());
        }
    }

    private Socket dial(InetSocketAddress address, ScriptedServer provider, Duration limit) throws IOException {
        if (address.getAddress().getHostAddress().startsWith("31.")) {
            throw new ConnectException("nobody");
        }
        return Dialer.direct(new InetSocketAddress(InetAddress.getLoopbackAddress(), provider.port()), limit);
    }

    private SSLContext trusting(ScriptedServer provider) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "provider",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(provider.certificate().getBytes(US_ASCII))));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
