package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hausbote keys rotate}: a new version of the keys of one purpose. */
@Command(
        name = "rotate",
        description = {
            "Makes a new version of a key. Everything new goes under it at once; what is there already follows in the",
            "background and goes on after a restart. The key of the database takes effect at the next start."
        },
        footer = {"", "Example: hausbote keys rotate content --wait --config /etc/hausbote/hausbote.yaml"})
final class RotateCommand extends HouseCommand {
    private static final String DATABASE = "database";

    @Parameters(paramLabel = "PURPOSE", description = "As hausbote keys names it.")
    private String purpose = "";

    @Option(
            names = "--wait",
            description = "Stays until nothing needs the old version any more, and shows how far it is.")
    private boolean waits;

    @Override
    void run(Terminal terminal) {
        ask(new AdminRequest.Rotate(purpose), AdminAnswer.Done.class);
        if (purpose.equals(DATABASE)) {
            terminal.say("The database is encrypted under the new key at the next start.");
            return;
        }
        terminal.say("Everything new goes under the new version. The rest follows; that begins after a minute.");
        if (waits) {
            await(terminal);
            terminal.say("Done: the old version is destroyed.");
        }
    }

    private void await(Terminal terminal) {
        for (var keys = keys(); unfinished(keys); keys = keys()) {
            keys.work().ifPresent(work -> terminal.show(Bar.of(work)));
            terminal.pause();
        }
        terminal.show("");
    }

    private AdminAnswer.Keys keys() {
        return ask(new AdminRequest.ListKeys(), AdminAnswer.Keys.class);
    }

    private boolean unfinished(AdminAnswer.Keys keys) {
        return keys.work().filter(work -> work.purpose().equals(purpose)).isPresent()
                || keys.keys().stream()
                        .anyMatch(key ->
                                key.purpose().equals(purpose) && key.state().equals("kept"));
    }
}
