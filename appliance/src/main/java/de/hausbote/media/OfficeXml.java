package de.hausbote.media;

import java.util.List;
import java.util.regex.Pattern;

/** What Office writes about people and machines into its parts; each pattern goes over a part once. */
final class OfficeXml {
    private static final String CORE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""";

    private static final String APP = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>""";

    private static final String CUSTOM = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>""";

    /** Attributes that stay, empty, because a reader demands them. */
    private static final Pattern EMPTIED = attribute(
            "\\w+:author|\\w+:initials|author|initials|displayName|userId|userName|providerId|lastModifiedBy|\\w+:providerId"
                    + "|\\w+:userId");

    private static final Pattern REMOVED =
            attribute("\\w+:date|\\w+:dateUtc|\\w+:rsid\\w*|dt|modifiedDate|createdDate");
    private static final Pattern REMOVED_PARTS = Pattern.compile(
            "<w:rsids>.*?</w:rsids>|<w:docVars>.*?</w:docVars>|<w:attachedTemplate [^>]*/>|<x15ac:absPath [^>]*/>"
                    + "|<mc:AlternateContent [^>]*><mc:Choice Requires=\"x15\"><x15ac:absPath [^>]*/></mc:Choice></mc:AlternateContent>"
                    + "|<fileSharing [^>]*/>",
            Pattern.DOTALL);

    private static final Pattern AUTHORS = Pattern.compile("<author>[^<]*</author>");
    private static final Pattern COMMENT_AUTHOR = Pattern.compile("(<p:cmAuthor [^>]*?name=\")[^\"]*(\")");
    private static final Pattern FILE_TARGETS = Pattern.compile("Target=\"(?i:file:)[^\"]*\"");
    private static final Pattern THUMBNAIL = Pattern.compile("<Relationship [^>]*/metadata/thumbnail\"[^>]*/>");

    private OfficeXml() {}

    private static Pattern attribute(String names) {
        return Pattern.compile("(\\s(?:" + names + ")=)(?:\"[^\"]*\"|'[^']*')");
    }

    /** @param name of the part, in small letters */
    static String clean(String name, String text) {
        return switch (name) {
            case "docprops/core.xml" -> CORE;
            case "docprops/app.xml" -> APP;
            case "docprops/custom.xml" -> CUSTOM;
            default -> name.endsWith(".rels") ? targets(text) : people(text);
        };
    }

    private static String targets(String text) {
        var without = THUMBNAIL.matcher(text).replaceAll("");
        return FILE_TARGETS.matcher(without).replaceAll("Target=\"about:blank\"");
    }

    private static String people(String text) {
        var cleaned = EMPTIED.matcher(text).replaceAll("$1\"\"");
        for (var gone : List.of(REMOVED, REMOVED_PARTS)) {
            cleaned = gone.matcher(cleaned).replaceAll("");
        }
        cleaned = AUTHORS.matcher(cleaned).replaceAll("<author></author>");
        return COMMENT_AUTHOR.matcher(cleaned).replaceAll("$1$2");
    }
}
