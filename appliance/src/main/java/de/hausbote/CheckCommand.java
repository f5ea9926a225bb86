package de.hausbote;

import de.hausbote.config.ConfigException;
import de.hausbote.console.HouseOptions;
import de.hausbote.machine.Machine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hausbote check}: reads settings and machine as a start would and says what is wrong with them. */
@Command(
        name = "check",
        description = "Reads settings and machine and says what is wrong with them; starts nothing.",
        footer = {"", "Example: hausbote check --config /etc/hausbote/hausbote.yaml"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Override
    public Integer call() {
        try {
            house.read();
            System.out.println("The settings are in order.");
            Machine.notes().forEach(note -> System.out.println("Note: " + note));
            return 0;
        } catch (ConfigException refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }
}
