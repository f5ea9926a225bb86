package de.hausbote.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A client that trusts one certificate and none besides. The file may come, go and change while the simulator runs. Shared
 * by threads, guarded by its own lock.
 */
final class PinnedClient implements AutoCloseable {
    private final Path certificate;
    private Optional<Pinned> current = Optional.empty();

    private record Pinned(FileTime since, HttpClient client) {}

    PinnedClient(Path certificate) {
        this.certificate = certificate;
    }

    /**
     * @throws IOException while there is no certificate, or none that can be read
     */
    synchronized HttpClient client() throws IOException {
        var since = Files.getLastModifiedTime(certificate);
        if (current.filter(pinned -> pinned.since().equals(since)).isEmpty()) {
            var next = new Pinned(since, build());
            drop();
            current = Optional.of(next);
        }
        return current.orElseThrow().client();
    }

    private HttpClient build() throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(trust())
                .build();
    }

    private SSLContext trust() throws IOException {
        try (InputStream file = Files.newInputStream(certificate)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("webhook-" + store.size(), one);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (CertificateException halfWritten) {
            throw new IOException("the certificate of the webhook cannot be read", halfWritten);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has TLS", impossible);
        }
    }

    private void drop() {
        current.ifPresent(pinned -> pinned.client().shutdownNow());
    }

    @Override
    public synchronized void close() {
        drop();
        current = Optional.empty();
    }
}
