package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import de.hausbote.media.XmlCopy.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of an Office file belong to what is seen (ECMA-376, part 2): those that the document points at, less what is
 * only said about it. A part that nothing points at is none.
 */
final class OfficeGraph {
    static final String TYPES = "[content_types].xml";
    private static final String ROOT = "";
    private static final String SIGNATURE = "origin";

    /** By the last word of how they are related: facts, people, programs' own things, and what was there before. */
    private static final Set<String> ASIDE = Set.of(
            "thumbnail",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "customXml",
            "customXmlProps",
            "customProperty",
            "classificationlabels",
            "printerSettings",
            "people",
            "keyMapCustomizations",
            "attachedToolbars",
            "attachedTemplate",
            "mailMergeSource",
            "mailMergeHeaderSource",
            "recipientData",
            "revisionHeaders",
            "revisionLog",
            "usernames",
            "webextension",
            "webextensiontaskpanes",
            "extensibility");

    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    /** The names of parts are compared in small letters. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean tells(String key) {
        return key.equals(TYPES) || key.endsWith(".rels");
    }

    /** Whether what is related in this way goes. */
    static boolean aside(String kind) {
        return ASIDE.contains(kind.substring(kind.lastIndexOf('/') + 1));
    }

    /** @param key of any part; some of them tell about others */
    void learn(String key, byte[] xml) {
        parts.add(key);
        if (!tells(key)) {
            return;
        }
        if (key.equals(TYPES)) {
            XmlCopy.of(xml, this::kind);
        } else {
            var source = source(key);
            XmlCopy.of(xml, (_, attributes) -> relation(source, attributes));
        }
    }

    private Optional<List<Attribute>> kind(String element, List<Attribute> attributes) {
        var part = resolved("", value(attributes, "PartName"));
        kinds.put(part.isEmpty() ? "." + value(attributes, "Extension") : part, value(attributes, "ContentType"));
        return Optional.of(attributes);
    }

    private Optional<List<Attribute>> relation(String source, List<Attribute> attributes) {
        var kind = value(attributes, "Type");
        Bytes.require(!kind.endsWith("/digital-signature/" + SIGNATURE), Why.SIGNED);
        if (!kind.isEmpty() && !aside(kind) && !value(attributes, "TargetMode").equals("External")) {
            var target = resolved(source, value(attributes, "Target"));
            targets.computeIfAbsent(source, _ -> new ArrayList<>()).add(target);
        }
        return Optional.of(attributes);
    }

    static String value(List<Attribute> attributes, String name) {
        return attributes.stream()
                .filter(each -> each.name().equals(name))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** Whose relations these are: {@code word/_rels/document.xml.rels} is about {@code word/document.xml}. */
    private static String source(String key) {
        var about = key.substring(0, key.length() - ".rels".length());
        return about.equals("_rels/") ? ROOT : about.replaceFirst("(^|/)_rels/", "$1");
    }

    static String resolved(String source, String target) {
        var absolute = target.startsWith("/");
        var folder = absolute ? "" : source.substring(0, source.lastIndexOf('/') + 1);
        var path = new ArrayDeque<String>();
        for (var step : (folder + target).replace("%20", " ").split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return key(String.join("/", path));
    }

    /** The keys of all that stays, with what tells about it. */
    Set<String> staying() {
        var staying = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(ROOT));
        while (!waiting.isEmpty()) {
            var part = waiting.poll();
            if (staying.add(part)) {
                waiting.addAll(targets.getOrDefault(part, List.of()));
            }
        }
        var telling = staying.stream().map(OfficeGraph::relations).toList();
        staying.addAll(telling);
        staying.add(TYPES);
        return staying;
    }

    private static String relations(String part) {
        var name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    /** It is what it is called, its document is there, and it holds no programs. */
    void requireKind(FileType type) {
        var all = String.join("\n", kinds.values());
        Bytes.require(!all.contains("macroEnabled") && !all.contains("vbaProject"), Why.MACROS);
        var main = switch (type) {
            case DOCX -> "wordprocessingml.document.main+xml";
            case XLSX -> "spreadsheetml.sheet.main+xml";
            default -> "presentationml.presentation.main+xml";
        };
        var staying = staying();
        Bytes.require(kinds.entrySet().stream()
                .filter(kind -> kind.getValue().contains(main))
                .anyMatch(kind -> parts.contains(kind.getKey()) && staying.contains(kind.getKey())));
    }
}
