package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificatesTest {
    private static final List<String> NAMES = List.of("desk.example", "localhost", "127.0.0.1", "::1");

    @TempDir
    Path folder;

    private Path certificate;
    private Path key;
    private String fingerprint;

    @BeforeEach
    void make() {
        certificate = folder.resolve("tls").resolve("cert.pem");
        key = folder.resolve("tls").resolve("key.pem");
        fingerprint = Certificates.selfSigned(certificate, key, NAMES, Instant.now());
    }

    private X509Certificate read() throws Exception {
        try (var in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void certificateIsForAServerOfTheseNamesForAYear() throws Exception {
        var made = read();

        made.verify(made.getPublicKey());
        assertEquals("CN=desk.example", made.getSubjectX500Principal().getName());
        assertEquals(
                List.of("desk.example", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"),
                made.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .toList());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), made.getExtendedKeyUsage());
        assertEquals(-1, made.getBasicConstraints());
        made.checkValidity();
        assertThrows(
                CertificateExpiredException.class,
                () -> made.checkValidity(Date.from(Instant.now().plus(366, ChronoUnit.DAYS))));
    }

    @Test
    void keyIsForItsOwnerOnly() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void fingerprintIsThatOfTheFile() {
        assertEquals(fingerprint, Certificates.fingerprint(certificate));
        assertTrue(fingerprint.matches("[0-9a-f]{64}"));
    }

    @Test
    void clientWhoTrustsItSpeaksTls() throws Exception {
        var server = Certificates.context(certificate, key).getServerSocketFactory();
        try (var listener = server.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> {
                try (var accepted = listener.accept()) {
                    accepted.getOutputStream().write(7);
                }
                return true;
            });

            try (var socket =
                    (SSLSocket) trusting().getSocketFactory().createSocket("localhost", listener.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                assertEquals(7, socket.getInputStream().read());
                assertEquals("TLSv1.3", socket.getSession().getProtocol());
            }
        }
    }

    private SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("desk", read());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        var nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");
        Files.setPosixFilePermissions(nothing, PosixFilePermissions.fromString("rw-------"));

        assertRefused(Code.CERTIFICATE_UNREADABLE, nothing, key);
        assertRefused(Code.CERTIFICATE_UNREADABLE, folder.resolve("missing"), key);
        assertRefused(Code.CERTIFICATE_KEY_UNREADABLE, certificate, nothing);
        assertRefused(Code.CERTIFICATE_KEY_UNREADABLE, certificate, folder.resolve("missing"));
    }

    @Test
    void keyOfAnotherCertificateIsRefused() {
        var other = folder.resolve("other.pem");
        Certificates.selfSigned(folder.resolve("other-cert.pem"), other, NAMES, Instant.now());

        assertRefused(Code.CERTIFICATE_KEY_FOREIGN, certificate, other);
    }

    @Test
    void keyOpenToOthersIsRefused() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused(Code.CERTIFICATE_KEY_NOT_PRIVATE, certificate, key);
    }

    private static void assertRefused(Code code, Path certificate, Path key) {
        var refusal = assertThrows(VaultRefusedException.class, () -> Certificates.context(certificate, key));

        assertEquals(code, refusal.code());
    }
}
