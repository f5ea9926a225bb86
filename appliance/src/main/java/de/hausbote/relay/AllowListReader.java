package de.hausbote.relay;

import de.hausbote.channel.WireRequest.Method;
import de.hausbote.relay.AllowedField.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an allow-list: one statement a line, and no line that is not understood. A list may say how it differs from
 * another one, which then stands before it and before {@code instead}: its {@code like} takes over the fields of a call there, {@code without} leaves one of them out, and what it
 * does not name is not allowed.
 */
final class AllowListReader {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    /** Behind it a line says why that leaves; no field is without. */
    private static final String REASON = " -- ";

    private final Map<String, Set<String>> hosts = new HashMap<>();
    private final Map<String, AllowedCall> calls = new LinkedHashMap<>();
    private final Map<String, AllowedCall> base = new HashMap<>();
    private String current = "";
    private String why = "";

    private AllowListReader() {}

    /** @throws IllegalStateException when a line says nothing that can be obeyed */
    static AllowList read(ListText text) {
        var reader = new AllowListReader();
        text.lines().forEach(reader::line);
        return new AllowList(reader.hosts, reader.calls);
    }

    private void line(String line) {
        var reason = line.indexOf(REASON);
        why = reason < 0 ? "" : line.substring(reason + REASON.length()).strip();
        var statement = reason < 0 ? line : line.substring(0, reason);
        var words =
                WORD.matcher(statement).results().map(match -> match.group()).toList();
        try {
            statement(words);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unclear) {
            throw new IllegalStateException("the allow-list has a line that says nothing: " + line, unclear);
        }
    }

    private void statement(List<String> words) {
        switch (words.getFirst()) {
            case "host" ->
                hosts.computeIfAbsent(words.get(1), group -> new HashSet<>()).add(words.get(2));
            case "call" -> call(words, List.of(), Set.of());
            case "like" -> like(words);
            case ListText.INSTEAD -> instead();
            case "without" ->
                calls.put(
                        current, current().without(Place.valueOf(words.get(1).toUpperCase(Locale.ROOT)), words.get(2)));
            case "one-of" -> calls.put(current, current().withOneOf(Set.copyOf(words.subList(1, words.size()))));
            default -> field(words);
        }
    }

    /** What stood there so far is only there to be like. */
    private void instead() {
        base.putAll(calls);
        calls.clear();
        hosts.clear();
    }

    private void like(List<String> words) {
        var call = base.get(words.get(1));
        if (call == null) {
            throw new IllegalArgumentException("a call that the other list does not have");
        }
        why = call.why();
        call(words, call.fields(), call.oneOf());
    }

    private void call(List<String> words, List<AllowedField> fields, Set<String> oneOf) {
        current = words.get(1);
        var method = Method.valueOf(words.get(3));
        calls.put(current, new AllowedCall(current, words.get(2), method, words.get(4), why, fields, oneOf));
    }

    private AllowedCall current() {
        var call = calls.get(current);
        if (call == null) {
            throw new IllegalArgumentException("a statement before the first call");
        }
        return call;
    }

    private void field(List<String> words) {
        var place = Place.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
        var optional = words.getLast().equals("optional");
        var form = form(words.subList(2, optional ? words.size() - 1 : words.size()));
        if (why.isEmpty()) {
            throw new IllegalArgumentException("a field without a reason");
        }
        var field = new AllowedField(place, words.get(1), form, optional, why);
        calls.put(current, current().with(field));
    }

    private static AllowedForm form(List<String> words) {
        if (words.getFirst().startsWith("\"")) {
            return new AllowedForm.Words(words.stream()
                    .map(word -> word.substring(1, word.length() - 1))
                    .toList());
        }
        return AllowedForm.named(words.getFirst())
                .orElseThrow(() -> new IllegalArgumentException("a form that is not known"));
    }
}
