package de.hausbote;

import static java.util.Objects.requireNonNull;

import de.hausbote.config.ConfigException;
import de.hausbote.console.HouseOptions;
import de.hausbote.machine.Machine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote check}: reads settings and machine as a start would and says what is wrong with them. */
@Command(
        name = "check",
        description = "Reads settings and machine and says what is wrong with them; starts nothing.",
        footer = {"", "Example: hausbote check --config /etc/hausbote/hausbote.yaml"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            house.read();
            var out = requireNonNull(spec).commandLine().getOut();
            out.println("The settings are in order.");
            Machine.notes().forEach(note -> out.println("Note: " + note));
            return 0;
        } catch (ConfigException refused) {
            requireNonNull(spec).commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }
}
