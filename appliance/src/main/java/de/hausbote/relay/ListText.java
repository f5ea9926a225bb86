package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.ProviderName;
import de.hausbote.vault.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An allow-list as it is written: statements, one a line, without what stands between them. Two lists are the same when
 * their statements are; remarks and the width of columns say nothing.
 *
 * @param lines in their order, each with its reason behind {@code " -- "}
 */
record ListText(List<String> lines) {
    /** Stands between a list and another one that says how it differs from it. */
    static final String INSTEAD = "instead";

    private static final String REASON = " -- ";

    /**
     * A statement of a list.
     *
     * @param call name of the call that it belongs to; empty for hosts
     * @param statement its words, without the reason
     */
    record Line(String call, String statement, String why) {
        Line bare() {
            return new Line(call, statement, "");
        }
    }

    ListText {
        lines = List.copyOf(lines);
    }

    /** The list that the program carries for this provider. */
    static ListText of(HookPlace place) {
        var channel = place.channel().value();
        var usual = carried(channel);
        if (place.provider() == ProviderName.META) {
            return usual;
        }
        var differing = carried(channel + "-" + place.provider().word());
        return new ListText(Stream.of(usual.lines, List.of(INSTEAD), differing.lines)
                .flatMap(List::stream)
                .toList());
    }

    private static ListText carried(String name) {
        var resource = "/allow/" + name + ".txt";
        try (var in = ListText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no allow-list " + resource);
            }
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the allow-list could not be read", broken);
        }
    }

    static ListText parse(String text) {
        return new ListText(text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    String whole() {
        return String.join("\n", lines);
    }

    /** What two people who speak of the same list both see: SHA-256 in hexadecimal digits. */
    String digest() {
        return HexFormat.of().formatHex(Sha256.of(whole().getBytes(UTF_8)));
    }

    /** What stands here and not in the other list. */
    List<Line> beyond(ListText other) {
        var known = other.statements().stream().map(Line::bare).collect(Collectors.toSet());
        return statements().stream()
                .filter(line -> !known.contains(line.bare()))
                .toList();
    }

    private List<Line> statements() {
        var current = new StringBuilder();
        return lines.stream().map(line -> statement(current, line)).toList();
    }

    private static Line statement(StringBuilder current, String line) {
        var reason = line.indexOf(REASON);
        var words = reason < 0 ? line : line.substring(0, reason);
        if (words.startsWith("call ") || words.startsWith("like ")) {
            current.setLength(0);
            current.append(words.split(" ", 3)[1]);
        }
        return new Line(current.toString(), words, reason < 0 ? "" : line.substring(reason + REASON.length()));
    }
}
