package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.PBEParameterSpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** The certificate with which the listeners prove who they are. Certificate and key are files of the operating system. */
public final class Certificates {
    /** How the library writes a time: digits, then GMT. */
    private static final String BC_TIME = "yyyyMMddHHmmss";

    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private Certificates() {}

    /**
     * Makes a certificate for a first start: valid for a year, for these names and addresses.
     *
     * @return its fingerprint, SHA-256 in hexadecimal digits
     */
    public static String selfSigned(Path certificate, Path key, List<String> names, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            var pair = generator.generateKeyPair();
            var made = SelfSigned.certificate(pair, names, now);
            write(key, "PRIVATE KEY", pair.getPrivate().getEncoded());
            write(certificate, "CERTIFICATE", made);
            return HexFormat.of().formatHex(Sha256.of(made));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate can be made here", e);
        }
    }

    /** The same, unless one of the files is there already: then nothing is made and the answer is empty. */
    public static Optional<String> selfSignedIfMissing(Path certificate, Path key, List<String> names, Instant now) {
        return Files.exists(certificate) || Files.exists(key)
                ? Optional.empty()
                : Optional.of(selfSigned(certificate, key, names, now));
    }

    /** What a server needs to speak TLS with this certificate (and those that vouch for it, in the same file). */
    public static SSLContext context(Path certificate, Path key) {
        var chain = chain(certificate);
        var privateKey = privateKey(key);
        if (!arePair(chain[0], privateKey)) {
            throw refused(Code.CERTIFICATE_KEY_FOREIGN, "The key " + key + " does not belong to the certificate.");
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            store.setEntry("listener", new PrivateKeyEntry(privateKey, chain), inMemory());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, IN_MEMORY);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS does not work here", e);
        }
    }

    /** The library seals what it keeps, in memory too; the usual ten thousand rounds would protect nothing there. */
    private static PasswordProtection inMemory() {
        var once = new PBEParameterSpec(new byte[Key.LENGTH], 1);
        return new PasswordProtection(IN_MEMORY, "PBEWithHmacSHA256AndAES_256", once);
    }

    /** SHA-256 of the certificate, in hexadecimal digits. */
    public static String fingerprint(Path certificate) {
        try {
            return HexFormat.of().formatHex(Sha256.of(chain(certificate)[0].getEncoded()));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    /** The certificate as it stands in its file, for those who pin it. */
    public static String pem(Path certificate) {
        try {
            return Files.readString(certificate, US_ASCII);
        } catch (IOException e) {
            throw refused(Code.CERTIFICATE_UNREADABLE, "The certificate " + certificate + " cannot be read.");
        }
    }

    /** The certificates in a text; none when there is anything in it that is no certificate. */
    public static List<Authority> authorities(String pem) {
        if (pem.isBlank() || pem.contains("PRIVATE KEY")) {
            return List.of();
        }
        try {
            var found = new ArrayList<Authority>();
            for (var each : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(US_ASCII)))) {
                found.add(authority((X509Certificate) each));
            }
            return List.copyOf(found);
        } catch (CertificateException _) {
            return List.of();
        }
    }

    private static Authority authority(X509Certificate certificate) throws CertificateException {
        var encoded = certificate.getEncoded();
        var until = org.bouncycastle.asn1.x509.Certificate.getInstance(encoded)
                .getEndDate()
                .getTime();
        return new Authority(
                certificate.getSubjectX500Principal().getName(),
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
                LocalDateTime.parse(until.substring(0, BC_TIME.length()), DateTimeFormatter.ofPattern(BC_TIME))
                        .toInstant(ZoneOffset.UTC),
                HexFormat.of().formatHex(Sha256.of(encoded)));
    }

    private static void write(Path file, String kind, byte[] content) {
        var pem = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
        var parent = Optional.ofNullable(file.toAbsolutePath().getParent());
        parent.map(Folder::made).orElseThrow().replace(file.getFileName().toString(), pem.getBytes(US_ASCII));
    }

    private static Certificate[] chain(Path file) {
        try (var in = Files.newInputStream(file)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!chain.isEmpty()) {
                return chain.toArray(Certificate[]::new);
            }
        } catch (IOException | CertificateException _) {
            // Said below, as for a file without any certificate.
        }
        throw refused(Code.CERTIFICATE_UNREADABLE, "The file " + file + " is no readable certificate in PEM form.");
    }

    private static PrivateKey privateKey(Path file) {
        try {
            if (!Folder.isPrivate(file)) {
                throw refused(
                        Code.CERTIFICATE_KEY_NOT_PRIVATE,
                        "The key " + file + " may be read by others; run chmod 600 on it.");
            }
            return parsed(Files.readString(file, US_ASCII));
        } catch (IOException | IllegalArgumentException _) {
            throw refused(
                    Code.CERTIFICATE_KEY_UNREADABLE,
                    "The file " + file + " is no readable private key in PEM form without a passphrase.");
        }
    }

    private static PrivateKey parsed(String pem) throws IOException {
        var converter = new JcaPEMKeyConverter();
        try (var parser = new PEMParser(new StringReader(pem))) {
            for (var each = parser.readObject(); each != null; each = parser.readObject()) {
                if (each instanceof PrivateKeyInfo key) {
                    return converter.getPrivateKey(key);
                }
                if (each instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        }
        throw new IllegalArgumentException("no private key in it");
    }

    private static boolean arePair(Certificate certificate, PrivateKey key) {
        try {
            var signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        default -> key.getAlgorithm();
                    });
            var question = new byte[Key.LENGTH];
            signature.initSign(key);
            signature.update(question);
            var answer = signature.sign();
            signature.initVerify(certificate);
            signature.update(question);
            return signature.verify(answer);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static VaultRefusedException refused(Code code, String remedy) {
        return new VaultRefusedException(code, remedy);
    }
}
