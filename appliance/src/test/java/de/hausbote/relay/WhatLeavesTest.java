package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that says what leaves is the list that the program obeys. {@code -Ddocs.write=true} writes it anew. */
@Tag("REL-3")
class WhatLeavesTest {
    private static final Path PAGE = Path.of("..", "docs", "what-leaves-the-house.md");
    private static final String HEAD = """
            # What leaves the house

            Everything that Hausbote says to a provider, whole: each call, each place in it, in which form, and why. Made from the allow-list that every request is held against in its serialised form before its first byte leaves (`appliance/src/main/resources/allow/`); a request that holds anything else is refused, and nothing of it leaves. A test compares this page with the list, another one compares the list with what a day's work puts on the wire.

            No agent's name, no internal id, no note, no original file name, no read receipt, no typing signal, no link preview, no address book.

            ## WhatsApp
            """;

    @Test
    void thePageIsTheList() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page(), UTF_8);
        }

        assertEquals(page(), Files.readString(PAGE, UTF_8));
    }

    private static final String BETWEEN = """

            ## WhatsApp through 360dialog

            The bodies are those above. Paths carry neither version nor number, the key stands in a header of its own, files are fetched at 360dialog's own host. Calls that are not named here are not made.
            """;

    private static String page() {
        return HEAD
                + calls(AllowList.of(ChannelName.WHATSAPP))
                + BETWEEN
                + calls(AllowList.of(ChannelName.WHATSAPP, ProviderName.DIALOG_360));
    }

    private static String calls(AllowList list) {
        return list.calls().stream()
                .sorted(Comparator.comparing(AllowedCall::kind))
                .map(WhatLeavesTest::call)
                .collect(Collectors.joining("\n"));
    }

    private static String call(AllowedCall call) {
        var fields = call.fields().stream().map(WhatLeavesTest::field).collect(Collectors.joining());
        return """

                ### %s %s
                %s

                | Where | What | Form | Why |
                |---|---|---|---|
                %s""".formatted(call.method(), call.path(), call.why(), fields);
    }

    private static String field(AllowedField field) {
        var where = switch (field.place()) {
            case HEADER -> "header";
            case QUERY -> "address";
            case JSON, FLAG, NUMBER -> "body";
            case PART -> "form";
            case BODY -> "body";
        };
        var optional = field.optional() ? "" : ", always";
        return "| %s | `%s` | %s%s | %s |%n"
                .formatted(where, field.name(), form(field.form()), optional, field.why())
                .replace("\r", "");
    }

    private static String form(AllowedForm form) {
        return switch (form) {
            case AllowedForm.Words(var words) ->
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case AllowedForm.Shape(var _, var pattern) ->
                pattern.pattern().equals("(?s).*") ? "any" : "`" + shown(pattern.pattern()) + "`";
            case AllowedForm.Host _ -> "the host that is called";
            case AllowedForm.Account _ -> "the provider's id of the account";
            case AllowedForm.Business _ -> "the provider's id of the business account";
            case AllowedForm.Length _ -> "the length of the body";
        };
    }

    private static String shown(String pattern) {
        return pattern.replace("|", "\\|");
    }
}
