package de.hausbote.consent;

import de.hausbote.channel.ProviderName;
import de.hausbote.message.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A published privacy notice. What people were shown is never changed: another version takes its place.
 *
 * @param version counts from 1
 * @param providers who stand between the messengers and the house
 * @param sight what they see, as the allow-list had it then
 * @param by who published it
 */
public record Notice(
        int version,
        Map<NoticeFact, String> facts,
        Set<ProviderName> providers,
        Set<Seen> sight,
        Instant since,
        PersonId by) {
    public Notice {
        facts = Map.copyOf(facts);
        providers = Set.copyOf(providers);
        sight = Set.copyOf(sight);
    }

    /** Below the public address of the house. */
    public String path(HouseLanguage language) {
        return "/notice/" + language.code() + "/" + version;
    }

    /** Whether somebody who reads it knows of everybody and everything that the house works with now. */
    public boolean covers(Set<ProviderName> others, Set<Seen> seen) {
        return providers.containsAll(others) && sight.containsAll(seen);
    }
}
