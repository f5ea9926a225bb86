package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.TalkLink;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links of WhatsApp that open a talk: {@code https://wa.me/<number>?text=<text>}, the number in digits with its country
 * and without plus or zeros before it (faq.whatsapp.com, "How to use click to chat"). The address leads on to
 * {@code api.whatsapp.com}.
 */
final class ClickToChat {
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{6,14}");
    private static final List<String> SITES = List.of("https://wa.me", "https://api.whatsapp.com");

    private ClickToChat() {}

    /** Nothing where the number is none. */
    static Optional<TalkLink> to(String displayNumber, String text) {
        var digits = displayNumber.replaceAll("[^0-9]", "");
        return DIGITS.matcher(digits).matches()
                ? Optional.of(new TalkLink(URI.create("https://wa.me/" + digits + query(text)), SITES))
                : Optional.empty();
    }

    private static String query(String text) {
        return text.isEmpty() ? "" : "?text=" + URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
