package de.hausbote.web.open;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Markup put together from tags and words; words never become tags, whatever stands in them. Immutable. */
final class Html {
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "img");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    static Html words(String words) {
        return new Html(escaped(words));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(part -> part.markup).collect(Collectors.joining()));
    }

    /** An element with these attributes, each a name and its value behind each other. */
    static Html tag(String name, List<String> attributes, Html... inside) {
        var start = new StringBuilder("<").append(name);
        for (var at = 0; at + 1 < attributes.size(); at += 2) {
            start.append(' ').append(attributes.get(at)).append("=\"");
            start.append(escaped(attributes.get(at + 1))).append('"');
        }
        start.append('>');
        return new Html(
                EMPTY.contains(name)
                        ? start.toString()
                        : start + all(Arrays.asList(inside)).markup + "</" + name + ">");
    }

    static Html tag(String name, Html... inside) {
        return tag(name, List.of(), inside);
    }

    static Html tag(String name, String words) {
        return tag(name, List.of(), words(words));
    }

    static Html link(String address, String words) {
        return tag("a", List.of("href", address), words(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return markup;
    }
}
