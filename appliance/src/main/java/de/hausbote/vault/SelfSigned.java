package de.hausbote.vault;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that vouches for itself: for a server, for a year. */
final class SelfSigned {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final int FIRST_LONG_YEAR = 2050;
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter LONG_YEAR = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private SelfSigned() {}

    static byte[] certificate(KeyPair pair, List<String> names, Instant now) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return unsigned(pair, names, now).build(signer).getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("no certificate can be made here", e);
        }
    }

    private static X509v3CertificateBuilder unsigned(KeyPair pair, List<String> names, Instant now) throws IOException {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, names.getFirst()).build();
        var alternatives = names.stream().map(SelfSigned::alternative).toArray(GeneralName[]::new);
        return new JcaX509v3CertificateBuilder(
                        subject,
                        new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                        time(now.minus(CLOCK_SKEW)),
                        time(now.plus(LIFE)),
                        subject,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
    }

    private static GeneralName alternative(String name) {
        var kind = ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(kind, name);
    }

    /** Two digits for the year as long as they mean this century's first half; so certificates write it. */
    private static Time time(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        if (utc.getYear() < FIRST_LONG_YEAR) {
            return new Time(new DERUTCTime(SHORT_YEAR.format(utc)));
        }
        return new Time(new DERGeneralizedTime(LONG_YEAR.format(utc)));
    }
}
