package de.hausbote.search;

import java.util.List;

/**
 * By what somebody may filter.
 *
 * @param teams hers
 * @param owners her colleagues in them
 */
public record SearchFilters(List<String> teams, List<String> channels, List<String> owners) {
    public SearchFilters {
        teams = List.copyOf(teams);
        channels = List.copyOf(channels);
        owners = List.copyOf(owners);
    }
}
