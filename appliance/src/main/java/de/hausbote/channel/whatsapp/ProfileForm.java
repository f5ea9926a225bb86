package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.BusinessProfile;
import java.io.IOException;
import java.util.ArrayList;

/** The business profile as it goes over the wire: {@code /{number}/whatsapp_business_profile} (Meta, Cloud API). */
final class ProfileForm {
    static final String FIELDS = "about,address,description,email,websites,vertical";
    private static final int LONGEST = 1_024;
    private static final int MOST_WEBSITES = 5;

    private ProfileForm() {}

    /** The answer is a list of one. */
    static BusinessProfile read(JsonNode tree) {
        var profile = tree.path("data").path(0);
        var websites = new ArrayList<String>();
        for (var site : profile.path("websites")) {
            if (websites.size() < MOST_WEBSITES && site.isTextual()) {
                websites.add(Loose.shortened(site.asText(), LONGEST));
            }
        }
        return new BusinessProfile(
                Loose.text(profile, "about", LONGEST),
                Loose.text(profile, "address", LONGEST),
                Loose.text(profile, "description", LONGEST),
                Loose.text(profile, "email", LONGEST),
                websites,
                vertical(Loose.word(Loose.text(profile, "vertical"), "")));
    }

    private static String vertical(String word) {
        return word.equals("UNDEFINED") ? "" : word;
    }

    static void write(JsonGenerator json, BusinessProfile profile) throws IOException {
        json.writeStringField("about", profile.about());
        json.writeStringField("address", profile.address());
        json.writeStringField("description", profile.description());
        json.writeStringField("email", profile.email());
        json.writeArrayFieldStart("websites");
        for (var site : profile.websites()) {
            json.writeString(site);
        }
        json.writeEndArray();
        json.writeStringField("vertical", profile.vertical());
    }
}
