package de.hausbote.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What customers see of the organisation beside its name. Limits as Meta documents them ("Business profiles"), in
 * characters.
 *
 * @param about the line below the name, 1 to 139; a provider that has none yet says empty and takes no empty one back
 * @param address at most 256
 * @param description at most 256
 * @param email at most 128
 * @param websites at most two, each at most 256 and with {@code http://} or {@code https://} before it
 * @param vertical the provider's word for the trade, or empty
 */
public record BusinessProfile(
        String about, String address, String description, String email, List<String> websites, String vertical) {
    /** The trades that a house may choose; the provider knows a few more, for what this product is not made for. */
    public static final List<String> TRADES = List.of(
            "OTHER",
            "AUTO",
            "BEAUTY",
            "APPAREL",
            "EDU",
            "ENTERTAIN",
            "EVENT_PLAN",
            "FINANCE",
            "GROCERY",
            "GOVT",
            "HOTEL",
            "HEALTH",
            "NONPROFIT",
            "PROF_SERVICES",
            "RETAIL",
            "TRAVEL",
            "RESTAURANT",
            "NOT_A_BIZ");

    private static final int ABOUT = 139;
    private static final int TEXT = 256;
    private static final int EMAIL = 128;
    private static final int MOST_WEBSITES = 2;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final Pattern SITE = Pattern.compile("https?://[\\x21-\\x7e]{3,}");
    private static final Set<String> VERTICALS = Set.copyOf(TRADES);

    public BusinessProfile {
        websites = List.copyOf(websites);
    }

    /** Name of the first part that breaks a limit. */
    public Optional<String> objection() {
        if (about.isBlank() || length(about) > ABOUT) {
            return Optional.of("about");
        }
        if (length(address) > TEXT) {
            return Optional.of("address");
        }
        if (length(description) > TEXT) {
            return Optional.of("description");
        }
        if (!email.isEmpty() && (length(email) > EMAIL || !MAIL.matcher(email).matches())) {
            return Optional.of("email");
        }
        if (websites.size() > MOST_WEBSITES || !websites.stream().allMatch(BusinessProfile::website)) {
            return Optional.of("websites");
        }
        return vertical.isEmpty() || VERTICALS.contains(vertical) ? Optional.empty() : Optional.of("vertical");
    }

    private static boolean website(String site) {
        return site.length() <= TEXT && SITE.matcher(site).matches();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
