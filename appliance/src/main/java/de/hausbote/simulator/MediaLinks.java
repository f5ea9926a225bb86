package de.hausbote.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.Supplier;

/** Addresses of files, good for five minutes. */
final class MediaLinks {
    static final String PATH = "/whatsapp_business/attachments/";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Supplier<String> baseUrl;
    private final String secret;
    private final PassingTime time;

    MediaLinks(Supplier<String> baseUrl, String secret, PassingTime time) {
        this.baseUrl = baseUrl;
        this.secret = secret;
        this.time = time;
    }

    String to(String id) {
        var expires = Long.toString(time.now().plus(GOOD_FOR).getEpochSecond());
        return baseUrl.get() + PATH + "?mid=" + id + "&ext=" + expires + "&hash=" + hash(id, expires);
    }

    boolean good(String id, String expires, String hash) {
        var genuine = MessageDigest.isEqual(
                hash(id, expires).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        return genuine && Long.parseLong(expires) > time.now().getEpochSecond();
    }

    private String hash(String id, String expires) {
        var named = (id + "|" + expires).getBytes(StandardCharsets.US_ASCII);
        return "ATs" + Signature.hex(named, secret).substring(0, 40);
    }
}
