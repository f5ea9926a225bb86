package de.hausbote.web;

/**
 * One thing that can be asked of the interface.
 *
 * @param path below {@link #BASE}, with {@code {id}} where an id stands
 * @param input whether a call shows that a person is there
 */
public record Route(Verb verb, String path, Access access, boolean input) {
    public static final String BASE = "/api/v1";

    public Route(Verb verb, String path, Access access) {
        this(verb, path, access, true);
    }

    /** The same, but called by the page without a person. */
    public Route byItself() {
        return new Route(verb, path, access, false);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
