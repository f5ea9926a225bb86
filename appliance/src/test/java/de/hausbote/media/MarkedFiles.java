package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files of every kind that can be sent, each with a word in all places where programs write something about a file. */
public enum MarkedFiles {
    PNG("image/png", "png") {
        @Override
        byte[] made(String mark) throws IOException {
            var plain = Pictures.picture("png");
            var bytes = new ByteArrayOutputStream();
            bytes.write(plain, 0, 33);
            Pictures.chunk(bytes, "tEXt", "Author\0" + mark);
            Pictures.chunk(bytes, "eXIf", mark);
            bytes.write(plain, 33, plain.length - 33);
            return bytes.toByteArray();
        }
    },
    JPEG("image/jpeg", "jpg") {
        @Override
        byte[] made(String mark) throws IOException {
            var plain = Pictures.picture("jpg");
            var bytes = new ByteArrayOutputStream();
            bytes.write(plain, 0, 2);
            Pictures.segment(bytes, 0xe1, "Exif\0\0" + mark);
            Pictures.segment(bytes, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + mark + "</x:xmpmeta>");
            Pictures.segment(bytes, 0xed, "Photoshop 3.0\0" + mark);
            Pictures.segment(bytes, 0xfe, mark);
            bytes.write(plain, 2, plain.length - 2);
            return bytes.toByteArray();
        }
    },
    /** A sticker of 32 by 20 points. */
    WEBP("image/webp", "webp") {
        @Override
        byte[] made(String mark) {
            var even = mark.length() % 2 == 0 ? mark : mark + " ";
            var exif = "EXIF" + Pictures.little(even.length()) + even;
            var plain = new String(Base64.getDecoder().decode(STICKER), ISO_8859_1);
            var chunks = "WEBP" + plain.substring(12, 30) + exif + plain.substring(44);
            return ("RIFF" + Pictures.little(chunks.length()) + chunks).getBytes(ISO_8859_1);
        }
    },
    PDF("application/pdf", "pdf") {
        @Override
        byte[] made(String mark) throws IOException {
            try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                Papers.write(document, page, "Bescheid");
                document.getDocumentInformation().setAuthor(mark);
                document.getDocumentInformation().setTitle(mark);
                document.getDocumentInformation().setCustomMetadataValue("Company", mark);
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        byte[] made(String mark) {
            return OfficeFile.docx(
                            "<w:document><w:body><w:p><w:r><w:t>Bescheid</w:t></w:r></w:p></w:body></w:document>")
                    .type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                    .related(
                            "",
                            "core-properties",
                            "docProps/core.xml",
                            "<cp><dc:creator>" + mark + "</dc:creator></cp>")
                    .lost("word/" + mark + ".xml", "<a>" + mark + "</a>")
                    .bytes();
        }
    },
    MP4("video/mp4", "mp4") {
        @Override
        byte[] made(String mark) {
            return Films.film(mark);
        }
    },
    MP3("audio/mpeg", "mp3") {
        @Override
        byte[] made(String mark) {
            var tag = ("ID3\u0004\0\0\0\0\0" + (char) mark.length() + mark).getBytes(ISO_8859_1);
            return Films.join(tag, Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64}, 417));
        }
    },
    OGG("audio/ogg", "ogg") {
        @Override
        byte[] made(String mark) {
            var head = "OpusHead\u0001\u0001\0\0\u0080\u00bb\0\0\0\0\0".getBytes(ISO_8859_1);
            var vendor = "OpusTags" + Pictures.little(mark.length()) + mark + Pictures.little(0);
            return Films.join(page(0, 2, head), page(1, 0, vendor.getBytes(ISO_8859_1)), page(2, 4, new byte[] {
                (byte) 0xf8, (byte) 0xff, (byte) 0xfe
            }));
        }
    };

    private static final String STICKER =
            "UklGRjgAAABXRUJQVlA4WAoAAAAMAAAAHwAAEwAARVhJRgYAAABHRUdFR0VWUDhMBAAAAC8fwAQ=";
    private final String type;
    private final String ending;

    MarkedFiles(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    abstract byte[] made(String mark) throws IOException;

    public byte[] with(String mark) {
        try {
            return made(mark);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    private static byte[] page(int number, int kind, byte[] content) {
        var page = ByteBuffer.allocate(28 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(ISO_8859_1))
                .put((byte) 0)
                .put((byte) kind)
                .putLong(0)
                .putInt(7);
        page.putInt(number).putInt(0).put((byte) 1).put((byte) content.length).put(content);
        return page.putInt(22, OggScrub.sum(page.array())).array();
    }
}
