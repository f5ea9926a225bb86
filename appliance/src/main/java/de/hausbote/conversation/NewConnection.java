package de.hausbote.conversation;

import de.hausbote.message.Secret;
import java.util.List;

/**
 * Another connection in place of an account's own; the parts as in {@link Connection}.
 *
 * @param proxyLogin name and password for the proxy with a colon between them; none leaves what is there, unless there is
 *     no proxy any more
 */
public record NewConnection(
        String business, String proxyHost, int proxyPort, List<Secret> proxyLogin, String authorities) {
    public NewConnection {
        proxyLogin = List.copyOf(proxyLogin);
    }
}
