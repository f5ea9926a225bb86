package de.hausbote.custody;

import java.util.List;

/**
 * How far a sealed house is from opening.
 *
 * @param needed how many custodians are needed
 * @param given who has given a share
 * @param missing who has not
 */
public record Standing(int needed, List<Custodian> given, List<Custodian> missing) {
    public Standing {
        given = List.copyOf(given);
        missing = List.copyOf(missing);
    }

    public List<String> givenNames() {
        return names(given);
    }

    public List<String> missingNames() {
        return names(missing);
    }

    private static List<String> names(List<Custodian> custodians) {
        return custodians.stream().map(each -> each.name().text()).toList();
    }

    /** How many more are needed; whoever of the missing. */
    public int left() {
        return Math.max(0, needed - given.size());
    }
}
