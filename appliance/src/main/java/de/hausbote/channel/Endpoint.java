package de.hausbote.channel;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where an account is reached at its provider.
 *
 * @param host name of the provider's host, lower case
 * @param version of the provider's interface, as it stands in its paths
 * @param route what the provider calls the account (WhatsApp: {@code phone_number_id})
 */
public record Endpoint(ProviderKind provider, String host, int port, String version, String route) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int HTTPS = 443;

    public Endpoint {
        if (!WORD.matcher(version).matches() || !WORD.matcher(route).matches()) {
            throw new IllegalArgumentException("version and route are words of letters, digits, dot, dash, underscore");
        }
    }

    /**
     * @param baseUrl {@code https://host} with an optional port and nothing else
     * @throws IllegalArgumentException when it says more or less than that
     */
    public static Endpoint of(ProviderKind provider, String baseUrl, String version, String route) {
        var url = URI.create(baseUrl);
        var bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!"https".equals(url.getScheme()) || url.getHost() == null || !bare || !rootPath(url)) {
            throw new IllegalArgumentException("a base address is https://host or https://host:port");
        }
        return new Endpoint(provider, url.getHost().toLowerCase(Locale.ROOT), port(url), version, route);
    }

    private static boolean rootPath(URI url) {
        return url.getRawPath().isEmpty() || url.getRawPath().equals("/");
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? HTTPS : url.getPort();
    }
}
