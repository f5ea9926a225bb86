package de.hausbote.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Puts TLS on a bare connection and proves that the other side is whom the name or the pin says. */
final class Tls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private final SSLContext authorities;

    /** @param authorities knows the authorities that public hosts are certified by */
    Tls(SSLContext authorities) {
        this.authorities = authorities;
    }

    SSLSocket over(Socket bare, Destination to, Duration limit) throws IOException {
        var socket = (SSLSocket) context(to.trust()).getSocketFactory().createSocket(bare, to.host(), to.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setServerNames(List.of(new SNIHostName(to.host())));
        if (to.trust() instanceof Trust.Authorities) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        socket.startHandshake();
        return socket;
    }

    static Peer peer(SSLSocket socket) throws IOException {
        var key = socket.getSession().getPeerCertificates()[0].getPublicKey().getEncoded();
        var address = socket.getInetAddress().getHostAddress() + " " + socket.getPort();
        return new Peer(
                address, socket.getSession().getProtocol(), HexFormat.of().formatHex(sha256(key)));
    }

    private SSLContext context(Trust trust) throws IOException {
        return switch (trust) {
            case Trust.Authorities _ -> authorities;
            case Trust.Pinned(var certificate) -> pinned(certificate);
        };
    }

    private static SSLContext pinned(String certificate) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificate(certificate)}, new SecureRandom());
            return context;
        } catch (CertificateException unreadable) {
            throw new RefusedCallException(Fault.CERTIFICATE_REFUSED);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this runtime has no TLS", missing);
        }
    }

    /** The authorities that the runtime comes with. */
    static SSLContext systemAuthorities() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this runtime has no TLS", missing);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this runtime has no SHA-256", missing);
        }
    }
}
