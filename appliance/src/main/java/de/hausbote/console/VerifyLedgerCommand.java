package de.hausbote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.relay.LedgerCheck;
import de.hausbote.relay.LedgerEntry;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hausbote ledger verify}: goes along the chain of the ledger. Exit code 3 when it is damaged. */
@Command(
        name = "verify",
        description = {
            "Goes along the ledger of what left, entry by entry, and says at which one something is wrong first.",
            "Exit codes: 0 whole, 1 could not be asked, 2 wrong use, 3 damaged."
        },
        footer = {
            "",
            "Example: hausbote ledger verify --config /etc/hausbote/hausbote.yaml",
            "Example: hausbote ledger verify --input --config /etc/hausbote/hausbote.yaml < ledger.jsonl"
        })
final class VerifyLedgerCommand extends HouseCommand {
    private static final int DAMAGED = 3;

    @Option(
            names = "--input",
            description = "Checks the entries at the input, which hausbote ledger export printed, without a house.")
    private boolean input;

    @Option(
            names = "--end",
            paramLabel = "HASH",
            description = "What an earlier verification said the end is: it has to be in the ledger still.")
    private String end = "";

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    private boolean whole;

    @Override
    void run(Terminal terminal) {
        var found = input ? given(terminal) : ofHouse();
        whole = found.whole();
        if (json) {
            terminal.say(new String(Json.write(found), UTF_8));
            return;
        }
        terminal.say(found.sentence());
        found.chain().ifPresent(chain -> terminal.say("End of the ledger: " + chain));
    }

    @Override
    int exit() {
        return whole ? 0 : DAMAGED;
    }

    private AdminAnswer.Ledger ofHouse() {
        return ask(new AdminRequest.VerifyLedger(end), AdminAnswer.Ledger.class);
    }

    private AdminAnswer.Ledger given(Terminal terminal) {
        var check = new LedgerCheck(end);
        for (var line = terminal.next(); line.isPresent(); line = terminal.next()) {
            if (!check.takes(entry(line.get()))) {
                break;
            }
        }
        return AdminAnswer.Ledger.of(check.finding(0));
    }

    private static LedgerEntry entry(String line) {
        try {
            return Json.read(line.getBytes(UTF_8), LedgerEntry.class);
        } catch (BadRequestException _) {
            throw new AdminRefusedException("The input holds a line that is no entry of a ledger.");
        }
    }
}
