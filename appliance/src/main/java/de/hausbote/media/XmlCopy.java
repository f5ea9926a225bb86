package de.hausbote.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Copies XML tag by tag, as rules say. Remarks and instructions to programs go. Markup is ASCII, so the bytes are copied as
 * they are; what is not written in UTF-8, or defines a document type, is refused.
 */
final class XmlCopy {
    private static final byte[] DECLARATION =
            Bytes.of("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    private final byte[] xml;
    private final Rules rules;
    private final ByteArrayOutputStream copy;
    private int at;
    private int dropping;
    private boolean silent;

    /** What becomes of a tag. */
    interface Rules {
        /** What stays of the attributes; nothing when the element goes with everything in it. */
        Optional<List<Attribute>> kept(String element, List<Attribute> attributes);

        /** Whether the words in it go. */
        default boolean silent(String element) {
            return false;
        }
    }

    /**
     * An attribute as it stands there.
     *
     * @param name with its prefix
     * @param value with its entities
     */
    record Attribute(String name, String value) {
        String local() {
            return XmlCopy.local(name);
        }

        Attribute with(String other) {
            return new Attribute(name, other);
        }
    }

    private XmlCopy(byte[] xml, Rules rules) {
        this.xml = xml;
        this.rules = rules;
        this.copy = new ByteArrayOutputStream(xml.length);
    }

    static byte[] of(byte[] xml, Rules rules) {
        var copy = new XmlCopy(xml, rules);
        copy.tokens();
        return copy.copy.toByteArray();
    }

    /** Without its prefix. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void tokens() {
        Bytes.require(xml.length > 1 && xml[0] != 0 && xml[1] != 0 && (xml[0] & 0xfe) != 0xfe, Why.NO_WAY);
        at = startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (at < xml.length) {
            if (xml[at] == '<') {
                markup();
            } else {
                words(indexOf('<'));
            }
        }
        Bytes.require(dropping == 0);
    }

    private void markup() {
        if (startsWith("<!--")) {
            at = behind("-->");
        } else if (startsWith("<![CDATA[")) {
            words(behind("]]>"));
        } else if (startsWith("<?")) {
            instruction();
        } else if (startsWith("</")) {
            end();
        } else {
            Bytes.require(!startsWith("<!"));
            tag();
        }
    }

    private void words(int end) {
        if (dropping == 0 && !silent) {
            copy.write(xml, at, end - at);
        }
        at = end;
    }

    private void instruction() {
        var end = behind("?>");
        if (startsWith("<?xml ")) {
            var said = new String(xml, at, end - at, UTF_8).toLowerCase(Locale.ROOT);
            Bytes.require(
                    !said.contains("encoding") || said.contains("utf-8") || said.contains("us-ascii"), Why.NO_WAY);
            copy.writeBytes(DECLARATION);
            at = end;
            end = Math.min(xml.length, indexOf('<'));
        }
        at = end;
    }

    private void end() {
        var end = behind(">");
        if (dropping == 0) {
            copy.write(xml, at, end - at);
        }
        dropping = Math.max(0, dropping - 1);
        silent = false;
        at = end;
    }

    private void tag() {
        at++;
        var name = name();
        var attributes = attributes();
        var empty = xml[at] == '/';
        at += empty ? 2 : 1;
        Bytes.require(xml[at - 1] == '>');
        if (dropping > 0) {
            dropping += empty ? 0 : 1;
            return;
        }
        var kept = rules.kept(name, attributes);
        if (kept.isPresent()) {
            write(name, kept.get(), empty);
            silent = !empty && rules.silent(name);
        } else {
            dropping = empty ? 0 : 1;
        }
    }

    private List<Attribute> attributes() {
        var attributes = new ArrayList<Attribute>();
        for (space(); xml[at] != '>' && xml[at] != '/'; space()) {
            var name = name();
            space();
            Bytes.require(xml[at++] == '=');
            space();
            var quote = xml[at++];
            Bytes.require(quote == '"' || quote == '\'');
            var end = indexOf(quote);
            var value = new String(xml, at, end - at, UTF_8);
            attributes.add(new Attribute(name, value.replace("\"", "&quot;")));
            at = end + 1;
        }
        return attributes;
    }

    private String name() {
        var from = at;
        while ("=/> \t\r\n".indexOf(xml[at]) < 0) {
            at++;
        }
        Bytes.require(at > from);
        return new String(xml, from, at - from, UTF_8);
    }

    private void space() {
        while (xml[at] == ' ' || xml[at] == '\t' || xml[at] == '\r' || xml[at] == '\n') {
            at++;
        }
    }

    private void write(String name, List<Attribute> attributes, boolean empty) {
        copy.write('<');
        copy.writeBytes(name.getBytes(UTF_8));
        for (var attribute : attributes) {
            copy.writeBytes((" " + attribute.name() + "=\"" + attribute.value() + "\"").getBytes(UTF_8));
        }
        copy.writeBytes(Bytes.of(empty ? "/>" : ">"));
    }

    private boolean startsWith(String words) {
        for (var letter = 0; letter < words.length(); letter++) {
            if (at + letter >= xml.length || (xml[at + letter] & 0xff) != words.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(int letter) {
        var found = at;
        while (found < xml.length && xml[found] != letter) {
            found++;
        }
        Bytes.require(found < xml.length || letter == '<');
        return found;
    }

    /** Where the next of these words ends. */
    private int behind(String words) {
        var begin = at;
        while (!startsWith(words)) {
            Bytes.require(at < xml.length);
            at++;
        }
        var end = at + words.length();
        at = begin;
        return end;
    }
}
