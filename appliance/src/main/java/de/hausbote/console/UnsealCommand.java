package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.vault.Handout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hausbote unseal}: gives one share, or whatever else opens the house. */
@Command(
        name = "unseal",
        description =
                "Opens a sealed house, or does one custodian's part of it; without an option it says who is missing.",
        footer = {"", "Example: hausbote unseal --share custodian-1.share --config /etc/hausbote/hausbote.yaml"})
public final class UnsealCommand extends HouseCommand {
    private static final Class<AdminAnswer.Standing> SHAPE = AdminAnswer.Standing.class;

    @ArgGroup
    private @Nullable What what;

    @Option(
            names = "--accept-older-database",
            description = "Goes on with a database that is older than the record says. That is put on record.")
    private boolean older;

    /** One of these. */
    private static final class What {
        @Option(
                names = {"--share", "--kit"},
                paramLabel = "FILE",
                description = "A custodian's share, or the recovery kit; its passphrase is asked for.")
        private @Nullable Path file;

        @Option(names = "--words", description = "The words as they stand on paper; they are asked for.")
        private boolean words;

        @Option(names = "--key-file", description = "What the machine itself has, in a house without custodians.")
        private boolean machine;
    }

    @Override
    void run(Terminal terminal) {
        var standing = ask(what == null ? new AdminRequest.Show() : request(what, terminal), SHAPE);
        var enough = standing.state().equals("opening");
        while (standing.state().equals("opening")) {
            terminal.pause();
            standing = ask(new AdminRequest.Show(), SHAPE);
        }
        if (enough && standing.trouble().isPresent()) {
            throw new AdminRefusedException(
                    "The house is sealed. " + standing.trouble().get());
        }
        tell(standing, terminal);
    }

    private AdminRequest request(What chosen, Terminal terminal) {
        if (chosen.machine) {
            return new AdminRequest.Unseal(Optional.empty(), Optional.empty(), Optional.empty(), true, older);
        }
        if (chosen.words) {
            terminal.say("Type the rows with their numbers, then an empty line.");
            var words = Optional.of(terminal.lines());
            return new AdminRequest.Unseal(Optional.empty(), Optional.empty(), words, false, older);
        }
        var file = Base64.getEncoder().encodeToString(Handout.small(requireNonNull(chosen.file)));
        var passphrase = Terminal.given(terminal.passphrase("of this file"));
        try {
            return new AdminRequest.Unseal(
                    Optional.of(file), Optional.of(new String(passphrase)), Optional.empty(), false, older);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void tell(AdminAnswer.Standing standing, Terminal terminal) {
        if (standing.state().equals("open")) {
            terminal.say("The house is open.");
            return;
        }
        var left = Math.max(0, standing.threshold() - standing.given().size());
        terminal.say("The house is sealed. Custodians needed still: " + left + ".");
        standing.given().forEach(name -> terminal.say("  given    " + name));
        standing.missing().forEach(name -> terminal.say("  missing  " + name));
        standing.trouble().ifPresent(terminal::say);
    }
}
