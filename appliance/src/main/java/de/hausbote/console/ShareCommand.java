package de.hausbote.console;

import de.hausbote.admin.AdminRefusedException;
import picocli.CommandLine.Command;

/** {@code hausbote keys share}: custodians from now on. */
@Command(
        name = "share",
        description = {
            "Makes custodians for a house that the machine has opened so far.",
            "It gets a new root key; the machine keeps none."
        },
        footer = {
            "",
            "Example: hausbote keys share --custodian Ada --custodian Jan --custodian Eva --out /media/stick/shares"
        })
final class ShareCommand extends NewRootCommand {
    @Override
    void check(boolean attended, boolean unattended) {
        if (attended || unattended) {
            throw new AdminRefusedException(
                    "Custodians open this house already, or nobody was named; hausbote keys reshare changes who it is.");
        }
    }
}
