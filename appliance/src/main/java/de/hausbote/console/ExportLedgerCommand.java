package de.hausbote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import de.hausbote.relay.LedgerEntry;
import de.hausbote.web.Json;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code hausbote ledger export}: the entries, one line of JSON each, for {@code hausbote ledger verify --input}. */
@Command(
        name = "export",
        description = {
            "Prints the entries of the ledger, one line of JSON each: names and lengths of what left, no content.",
            "hausbote ledger verify --input checks them on any machine."
        },
        footer = {"", "Example: hausbote ledger export --config /etc/hausbote/hausbote.yaml > ledger.jsonl"})
final class ExportLedgerCommand extends HouseCommand {
    @Override
    void run(Terminal terminal) {
        for (var page = page(1); !page.isEmpty(); page = page(page.getLast().place() + 1)) {
            page.forEach(entry -> terminal.say(new String(Json.write(entry), UTF_8)));
        }
    }

    private List<LedgerEntry> page(long place) {
        return ask(new AdminRequest.ReadLedger(place), AdminAnswer.Entries.class)
                .entries();
    }
}
