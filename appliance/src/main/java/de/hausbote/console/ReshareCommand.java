package de.hausbote.console;

import de.hausbote.admin.AdminRefusedException;
import picocli.CommandLine.Command;

/** {@code hausbote keys reshare}: new shares, or none any more. */
@Command(
        name = "reshare",
        description = {
            "Makes a new root key and new shares: for other custodians, after a loss, or for a new recovery kit.",
            "With --unattended the machine opens the house by itself from then on."
        },
        footer = {
            "",
            "Example: hausbote keys reshare --custodian Ada --custodian Jan --custodian Eva --out /media/stick/shares"
        })
final class ReshareCommand extends NewRootCommand {
    @Override
    void check(boolean attended, boolean unattended) {
        if (!attended && !unattended) {
            throw new AdminRefusedException("This house has no custodians yet; hausbote keys share makes them.");
        }
    }
}
