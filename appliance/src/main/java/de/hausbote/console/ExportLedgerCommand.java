package de.hausbote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.web.Json;
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
        LedgerEntries.of(this, entry -> terminal.say(new String(Json.write(entry), UTF_8)));
    }
}
