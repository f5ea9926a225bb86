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
        if (!(to.trust() instanceof Trust.Pinned)) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        socket.startHandshake();
        return socket;
    }

    /** @param way through a proxy the address is the proxy's, and says so */
    static Peer peer(SSLSocket socket, Way way) throws IOException {
        var key = socket.getSession().getPeerCertificates()[0].getPublicKey().getEncoded();
        var reached = socket.getInetAddress().getHostAddress() + " " + socket.getPort();
        var address = way instanceof Way.Proxy ? "proxy " + reached : reached;
        return new Peer(
                address, socket.getSession().getProtocol(), HexFormat.of().formatHex(sha256(key)));
    }

    private SSLContext context(Trust trust) throws IOException {
        return switch (trust) {
            case Trust.Authorities _ -> authorities;
            case Trust.Vouched(var vouching, var _) -> context(HouseAuthorities.managers(vouching));
            case Trust.Pinned(var certificate) -> pinned(certificate);
        };
    }

    private static SSLContext pinned(String certificate) throws IOException {
        try {
            return context(new TrustManager[] {new PinnedCertificate(certificate)});
        } catch (CertificateException unreadable) {
            throw new RefusedCallException(Fault.CERTIFICATE_REFUSED);
        }
    }

    private static SSLContext context(TrustManager[] managers) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers, new SecureRandom());
            return context;
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
