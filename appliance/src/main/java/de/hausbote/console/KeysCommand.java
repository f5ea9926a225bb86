package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote keys}: which keys there are, without a key. */
@Command(
        name = "keys",
        description = "Lists all keys of the open house: what for, how, since when, and where each is used.",
        subcommands = {RotateCommand.class, ShareCommand.class, ReshareCommand.class},
        footer = {"", "Example: hausbote keys --config /etc/hausbote/hausbote.yaml --home /var/lib/hausbote"})
public final class KeysCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var keys = house.program().ask(new AdminRequest.ListKeys(), AdminAnswer.Keys.class);
        var out = requireNonNull(spec).commandLine().getOut();
        out.println(line("PURPOSE", "ALGORITHM", "VERSION", "STATE", "KEYS", "CREATED", "NEEDED", "USED"));
        keys.keys().forEach(key -> out.println(line(key)));
        keys.work().ifPresent(work -> out.println(Bar.of(work)));
        out.flush();
        return 0;
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
