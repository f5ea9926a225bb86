package de.hausbote;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRequest;
import de.hausbote.config.ConfigReader;
import de.hausbote.config.HausboteConfig;
import de.hausbote.custody.Keepers;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.VaultSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.event.Level;

/** The folder, the settings and the addresses of an appliance under test; shared by tests in and outside its process. */
final class TestHouse {
    private final Path home;
    private final int insidePort = freePort();
    private final int publicPort = freePort();
    private final Path settings;

    TestHouse(Path home) {
        this(home, Level.DEBUG);
    }

    TestHouse(Path home, Level log) {
        this(home, log, 2_000);
    }

    private TestHouse(Path home, Level log, int pageCache) {
        this.home = home;
        this.settings = home.resolve("hausbote.yaml");
        try {
            Files.writeString(settings, """
                    inside:
                      port: %d
                      url: https://localhost:%d
                    public:
                      port: %d
                      url: https://localhost:%d
                    database:
                      page-cache: %d
                    passwords:
                      memory: 19 MiB
                      share-memory: 19 MiB
                    session:
                      idle: 2 h
                    log:
                      level: %s
                    """.formatted(
                            insidePort,
                            insidePort,
                            publicPort,
                            publicPort,
                            pageCache,
                            log.name().toLowerCase(Locale.ROOT)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With the memory and the log that an administrator finds set. */
    static TestHouse asInstalled(Path home) {
        return new TestHouse(home, Level.INFO, 50_000);
    }

    /** More settings, as lines of YAML. */
    TestHouse with(String lines) {
        try {
            Files.writeString(settings, lines, StandardOpenOption.APPEND);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes its keys, as {@code hausbote init} does; a key file opens it. */
    TestHouse founded() {
        var settings = new VaultSettings(data(), keyFile(), Clock.systemUTC());
        if (!LockedVault.exists(settings)) {
            PreparedHouse.copyTo(settings);
        }
        return this;
    }

    /** The same for a house that two of these custodians open. */
    Keepers attended(String... names) {
        return Keepers.of(new VaultSettings(data(), keyFile(), Clock.systemUTC()), names);
    }

    /** What {@code hausbote unseal --key-file} does. */
    void unseal() {
        var unseal = new AdminRequest.Unseal(Optional.empty(), Optional.empty(), Optional.empty(), true, false);
        new AdminClient(data().resolve(AdminRequest.SOCKET)).ask(unseal, AdminAnswer.Standing.class);
    }

    Path keyFile() {
        return data().resolve("key/root.key");
    }

    HausboteConfig config() {
        return ConfigReader.read(settings, home);
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("data");
    }

    Path settings() {
        return settings;
    }

    URI inside() {
        return URI.create("https://localhost:" + insidePort);
    }

    /** Where the provider posts to. */
    URI webhook() {
        return URI.create("https://localhost:" + publicPort + "/hooks/whatsapp");
    }

    Path publicCertificate() {
        return data().resolve("tls/public.crt");
    }

    X509Certificate insideCertificate() {
        return certificate(data().resolve("tls/inside.crt"));
    }

    static X509Certificate certificate(Path file) {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Somebody who has no session yet. */
    Desk visitor() {
        return new Desk(inside(), trust(insideCertificate()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Trusts the one certificate of the appliance under test. */
    static SSLContext trust(X509Certificate certificate) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("appliance", certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
