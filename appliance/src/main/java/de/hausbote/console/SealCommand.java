package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import picocli.CommandLine.Command;

/** {@code hausbote seal}: seals the house at once. */
@Command(
        name = "seal",
        description = {
            "Seals the house at once, without a question: everybody is signed out, the program ends and comes back sealed.",
            "Webhooks are taken in meanwhile. Only people open it again: hausbote unseal, or the page."
        })
public final class SealCommand extends HouseCommand {
    @Override
    void run(Terminal terminal) {
        ask(new AdminRequest.Seal(), AdminAnswer.Done.class);
        terminal.say("The house is sealed.");
    }
}
