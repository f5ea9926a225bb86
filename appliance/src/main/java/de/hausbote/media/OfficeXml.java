package de.hausbote.media;

import de.hausbote.media.XmlCopy.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Office writes about people and machines into its parts, by the names it has for that. */
final class OfficeXml implements XmlCopy.Rules {
    private static final String NOBODY = "-";
    private static final String NO_TIME = "2000-01-01T00:00:00.000";

    /** They say which documents have one origin, on which machine, and whose letters were printed with them. */
    private static final Set<String> GONE = Set.of(
            "rsids",
            "docVars",
            "attachedTemplate",
            "absPath",
            "fileSharing",
            "mailMerge",
            "docId",
            "revisionPtr",
            "customProperties",
            "alternateUrls",
            "saveThroughXslt",
            "webPublishing");

    /** Attributes that a reader demands. */
    private static final Set<String> NAMES = Set.of("author", "initials", "userId", "providerId", "userName");

    private static final Set<String> WITHOUT =
            Set.of("date", "dateUtc", "dt", "dT", "refreshedBy", "refreshedDate", "lastModifiedBy", "modifiedDate");

    /** Attributes that are about people on these elements alone. */
    private static final Map<String, Set<String>> NAMES_ON = Map.of(
            "cmAuthor", Set.of("name"),
            "author", Set.of("name"),
            "person", Set.of("displayName"),
            "dbPr", Set.of("connection", "command", "serverCommand"),
            "connection", Set.of("sourceFile", "odcFile", "description"),
            "textPr", Set.of("sourceFile"));

    private static final Pattern WEB = Pattern.compile("(?:https?://|mailto:|tel:|#).*", Pattern.CASE_INSENSITIVE);

    private final String part;
    private final Set<String> staying;

    private OfficeXml(String part, Set<String> staying) {
        this.part = part;
        this.staying = staying;
    }

    /**
     * @param part its key
     * @param staying the keys of all parts that stay
     */
    static byte[] clean(String part, byte[] xml, Set<String> staying) {
        return XmlCopy.of(xml, new OfficeXml(part, staying));
    }

    @Override
    public Optional<List<Attribute>> kept(String name, List<Attribute> attributes) {
        var element = XmlCopy.local(name);
        if (part.endsWith(".rels")) {
            return relation(attributes);
        }
        if (part.equals(OfficeGraph.TYPES)) {
            var about = OfficeGraph.value(attributes, "PartName");
            return Optional.of(attributes)
                    .filter(_ -> about.isEmpty() || staying.contains(OfficeGraph.resolved("", about)));
        }
        if (GONE.contains(element) || (part.endsWith(".svg") && Drawing.goes(name))) {
            return Optional.empty();
        }
        return Optional.of(attributes(element, attributes));
    }

    /** The authors of notes in a sheet. */
    @Override
    public boolean silent(String name) {
        return XmlCopy.local(name).equals("author") && part.startsWith("xl/");
    }

    private static List<Attribute> attributes(String element, List<Attribute> attributes) {
        var kept = new ArrayList<Attribute>(attributes.size());
        for (var attribute : attributes) {
            var local = attribute.local();
            if (goes(element, attribute)) {
                continue;
            }
            if (NAMES.contains(local)
                    || NAMES_ON.getOrDefault(element, Set.of()).contains(local)) {
                kept.add(attribute.with(NOBODY));
            } else if (local.equals("created")) {
                kept.add(attribute.with(NO_TIME));
            } else {
                kept.add(placed(attribute));
            }
        }
        return kept;
    }

    private static boolean goes(String element, Attribute attribute) {
        var local = attribute.local();
        var settings = element.equals("pageSetup") && local.equals("id");
        return WITHOUT.contains(local) || local.startsWith("rsid") || settings || Drawing.ofAProgram(attribute.name());
    }

    /** A place on somebody's disk tells a name, mostly. */
    private static Attribute placed(Attribute attribute) {
        return isPlace(attribute.value()) && !attribute.local().equals("formatCode")
                ? attribute.with(NOBODY)
                : attribute;
    }

    private static boolean isPlace(String value) {
        var drive = value.length() > 2
                && value.charAt(1) == ':'
                && (value.charAt(2) == '\\' || value.charAt(2) == '/')
                && Character.isLetter(value.charAt(0));
        return drive || value.startsWith("\\\\") || value.regionMatches(true, 0, "file:", 0, "file:".length());
    }

    private static Optional<List<Attribute>> relation(List<Attribute> attributes) {
        var kind = OfficeGraph.value(attributes, "Type");
        if (OfficeGraph.aside(kind)) {
            return Optional.empty();
        }
        var outward = OfficeGraph.value(attributes, "TargetMode").equals("External");
        var link = kind.endsWith("/hyperlink")
                && WEB.matcher(OfficeGraph.value(attributes, "Target")).matches();
        return Optional.of(outward && !link ? nowhere(kind, attributes) : attributes);
    }

    private static List<Attribute> nowhere(String kind, List<Attribute> attributes) {
        var target = kind.contains("externalLink") ? "file.xlsx" : "about:blank";
        return attributes.stream()
                .map(each -> each.name().equals("Target") ? each.with(target) : each)
                .toList();
    }

    /** Drawings in SVG, with what the programs that make them say. */
    private static final class Drawing {
        private static final Set<String> FACTS = Set.of("metadata", "title", "desc", "namedview");

        static boolean goes(String name) {
            return FACTS.contains(XmlCopy.local(name)) || ofAProgram(name);
        }

        static boolean ofAProgram(String name) {
            return name.startsWith("inkscape:") || name.startsWith("sodipodi:");
        }
    }
}
