package de.hausbote.net;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Names what went wrong, in our words. */
final class Faults {
    private Faults() {}

    static Fault of(Exception broken) {
        return switch (broken) {
            case RefusedCallException refused -> refused.fault();
            case SocketTimeoutException _ -> Fault.TIMEOUT;
            case UnknownHostException _ -> Fault.NAME_NOT_FOUND;
            case ConnectException _ -> Fault.NOT_CONNECTED;
            case NoRouteToHostException _ -> Fault.NOT_CONNECTED;
            case SSLException tls -> certificate(tls) ? Fault.CERTIFICATE_REFUSED : Fault.TLS_FAILED;
            case MessageConstraintException _ -> Fault.MALFORMED_ANSWER;
            case HttpException _ -> Fault.MALFORMED_ANSWER;
            default -> Fault.BROKEN;
        };
    }

    private static boolean certificate(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
