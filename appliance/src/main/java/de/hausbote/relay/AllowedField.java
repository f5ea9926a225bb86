package de.hausbote.relay;

/**
 * One place in a request that may be filled.
 *
 * @param name header, name in a query, path of JSON fields, or part of a form
 * @param optional whether a request may leave it out
 * @param why it leaves, in a few words
 */
record AllowedField(Place place, String name, AllowedForm form, boolean optional, String why) {
    /** Where in a request something stands; the lower-case name is the word of the list. */
    enum Place {
        HEADER,
        QUERY,
        /** A text in JSON. */
        JSON,
        /** A boolean in JSON. */
        FLAG,
        /** A whole number in JSON. */
        NUMBER,
        PART,
        /** A body that is a file and nothing else. */
        BODY
    }

    boolean at(Place wanted, String wantedName) {
        return place == wanted && name.equals(wantedName);
    }
}
