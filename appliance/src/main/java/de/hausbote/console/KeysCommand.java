package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code hausbote keys}: which keys there are, without a key. */
@Command(
        name = "keys",
        description = "Lists all keys of the open house: what for, how, since when, and where each is used.",
        subcommands = {RotateCommand.class, ShareCommand.class, ReshareCommand.class},
        footer = {"", "Example: hausbote keys --config /etc/hausbote/hausbote.yaml --home /var/lib/hausbote"})
public final class KeysCommand extends HouseCommand {
    @Override
    void run(Terminal terminal) {
        var keys = ask(new AdminRequest.ListKeys(), AdminAnswer.Keys.class);
        terminal.say(line("PURPOSE", "ALGORITHM", "VERSION", "STATE", "KEYS", "CREATED", "NEEDED", "USED"));
        keys.keys().forEach(key -> terminal.say(line(key)));
        keys.work().map(Bar::of).ifPresent(terminal::say);
    }

    private static String line(AdminAnswer.Keys.Key key) {
        return line(
                key.purpose(),
                key.algorithm(),
                key.version(),
                key.state(),
                key.keys(),
                key.created().map(KeysCommand::day).orElse("-"),
                key.needed().map(Object::toString).orElse("-"),
                String.join(", ", key.used()));
    }

    private static String line(Object... fields) {
        return String.format(Locale.ROOT, "%-16s %-48s %7s  %-9s %9s  %-10s %9s  %s", fields)
                .stripTrailing();
    }

    private static String day(long created) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(created), ZoneOffset.UTC)
                .toString();
    }
}
