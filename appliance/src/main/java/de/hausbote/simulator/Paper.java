package de.hausbote.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A letter as a PDF of one page, written by hand: the first line is the heading. */
final class Paper {
    private final List<String> lines;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    Paper(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    byte[] pdf() {
        write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
                + " /Resources << /Font << /H 4 0 R /T 5 0 R >> >> >>");
        object(font("Helvetica-Bold"));
        object(font("Courier"));
        var content = content();
        object("<< /Length " + content.length() + " >>\nstream\n" + content + "endstream");
        end();
        return bytes.toByteArray();
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private String content() {
        var content = new StringBuilder("BT\n/H 20 Tf\n72 760 Td\n" + shown(lines.getFirst()) + "/T 10 Tf\n16 TL\n");
        content.append("0 -20 Td\n");
        lines.subList(1, lines.size())
                .forEach(line -> content.append(shown(line)).append("T*\n"));
        return content.append("ET\n").toString();
    }

    private static String shown(String line) {
        return "(" + line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ") Tj\n";
    }

    private void object(String body) {
        offsets.add(bytes.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        var table = bytes.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
