package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files for tests, part by part. */
final class OfficeFile {
    static final String MARK = "GEHEIMNIS";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private int number;

    static OfficeFile docx(String body) {
        return new OfficeFile()
                .type(
                        "word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                .related("", "officeDocument", "word/document.xml", body);
    }

    static OfficeFile xlsx(String book) {
        return new OfficeFile()
                .type("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                .related("", "officeDocument", "xl/workbook.xml", book);
    }

    static OfficeFile pptx(String slides) {
        return new OfficeFile()
                .type(
                        "ppt/presentation.xml",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                .related("", "officeDocument", "ppt/presentation.xml", slides);
    }

    OfficeFile type(String part, String type) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    OfficeFile related(String source, String kind, String part, String text) {
        return related(source, kind, part, text.getBytes(UTF_8));
    }

    /** A part that another points at. */
    OfficeFile related(String source, String kind, String part, byte[] bytes) {
        parts.put(part, bytes);
        return relation(source, kind, "/" + part, "Internal");
    }

    OfficeFile relation(String source, String kind, String target, String mode) {
        relations
                .computeIfAbsent(source, _ -> new StringBuilder())
                .append("<Relationship Id=\"rId" + ++number + "\" Type=\"" + RELATIONS + kind + "\" Target=\"" + target
                        + "\" TargetMode=\"" + mode + "\"/>");
        return this;
    }

    /** A part that nothing points at. */
    OfficeFile lost(String part, String text) {
        parts.put(part, text.getBytes(UTF_8));
        return this;
    }

    OfficeFile without(String part) {
        parts.remove(part);
        relations.remove(part.equals("_rels/.rels") ? "" : part);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", ("<Types>" + types + "</Types>").getBytes(UTF_8));
        relations.forEach((source, said) -> {
            var folder = source.lastIndexOf('/') + 1;
            var name = source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
            all.put(name, ("<Relationships>" + said + "</Relationships>").getBytes(UTF_8));
        });
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.setComment(MARK);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setComment(MARK);
                entry.setExtra(("XX\11\0" + MARK).getBytes(ISO_8859_1));
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static SequencedMap<String, byte[]> unzip(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    static String text(byte[] file, String name) {
        return new String(unzip(file).getOrDefault(name, new byte[0]), UTF_8);
    }

    /** Everything in it, unpacked and as it lies there. */
    static String all(byte[] file) {
        var all = new StringBuilder(new String(file, ISO_8859_1));
        unzip(file).forEach((name, part) -> all.append(name).append(new String(part, ISO_8859_1)));
        return all.toString();
    }
}
