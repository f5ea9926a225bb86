package de.hausbote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.relay.LedgerCheck;
import de.hausbote.relay.LedgerEntry;
import de.hausbote.relay.ProxyComparison;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Json;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hausbote ledger verify}: goes along the chain of the ledger. Exit code 3 when it is damaged. */
@Command(
        name = "verify",
        description = {
            "Goes along the ledger of what left, entry by entry, and says at which one something is wrong first.",
            "With --proxy it compares the entries with what a proxy of the house noted of its connections.",
            "Exit codes: 0 whole, 1 could not be asked, 2 wrong use, 3 damaged, or the proxy saw something else."
        },
        footer = {
            "",
            "Example: hausbote ledger verify --config /etc/hausbote/hausbote.yaml",
            "Example: hausbote ledger verify --input --config /etc/hausbote/hausbote.yaml < ledger.jsonl",
            "Example: hausbote ledger verify --proxy 10.0.0.5:3128 --config /etc/hausbote/hausbote.yaml < access.log"
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

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = {
                "Compares with the log of the proxy at this address and port, which is read from the input.",
                "With --input both are read from there, one after the other."
            })
    private String proxy = "";

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    private boolean whole;

    /** What is answered in JSON when a proxy was asked for. */
    private record Both(AdminAnswer.Ledger ledger, ProxyComparison.Result proxy) {}

    @Override
    void run(Terminal terminal) {
        if (proxy.isEmpty()) {
            tell(terminal, input ? given(terminal, _ -> {}, VerifyLedgerCommand::refuse) : ofHouse());
        } else {
            var comparison = new ProxyComparison(proxy);
            var found = input
                    ? given(terminal, comparison::takes, comparison::takes)
                    : ofHouseAndProxy(terminal, comparison);
            tell(terminal, found, comparison.result());
        }
    }

    private void tell(Terminal terminal, AdminAnswer.Ledger found) {
        whole = found.whole();
        if (json) {
            say(terminal, found);
        } else {
            terminal.say(found.sentence());
            found.chain().ifPresent(chain -> terminal.say("End of the ledger: " + chain));
        }
    }

    private void tell(Terminal terminal, AdminAnswer.Ledger found, ProxyComparison.Result seen) {
        if (json) {
            say(terminal, new Both(found, seen));
        } else {
            tell(terminal, found);
            terminal.say(seen.sentence());
        }
        whole = found.whole() && seen.agrees();
    }

    private static void say(Terminal terminal, Object answer) {
        terminal.say(new String(Json.write(answer), UTF_8));
    }

    @Override
    int exit() {
        return whole ? 0 : DAMAGED;
    }

    private AdminAnswer.Ledger ofHouse() {
        return ask(new AdminRequest.VerifyLedger(end), AdminAnswer.Ledger.class);
    }

    /** The log first, so that everything in it is in the ledger already. */
    private AdminAnswer.Ledger ofHouseAndProxy(Terminal terminal, ProxyComparison comparison) {
        for (var line = terminal.next(); line.isPresent(); line = terminal.next()) {
            comparison.takes(line.get());
        }
        LedgerEntries.of(this, comparison::takes);
        return ofHouse();
    }

    private AdminAnswer.Ledger given(Terminal terminal, Consumer<LedgerEntry> entries, Consumer<String> otherLines) {
        var check = new LedgerCheck(end);
        var goesOn = true;
        for (var line = terminal.next(); line.isPresent(); line = terminal.next()) {
            if (line.get().startsWith("{")) {
                var entry = entry(line.get());
                goesOn = goesOn && check.takes(entry);
                entries.accept(entry);
            } else {
                otherLines.accept(line.get());
            }
        }
        return AdminAnswer.Ledger.of(check.finding(0));
    }

    private static LedgerEntry entry(String line) {
        try {
            return Json.read(line.getBytes(UTF_8), LedgerEntry.class);
        } catch (BadRequestException _) {
            throw refusal();
        }
    }

    private static void refuse(String line) {
        throw refusal();
    }

    private static AdminRefusedException refusal() {
        return new AdminRefusedException("The input holds a line that is no entry of a ledger.");
    }
}
