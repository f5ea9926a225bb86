package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRequest;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.VaultSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about one house, its folder or the program that runs there. */
abstract class HouseCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** What the command does. */
    abstract void run(Terminal terminal);

    @Override
    public final Integer call() {
        run(Terminal.ofProcess(requireNonNull(spec).commandLine().getOut()));
        return exit();
    }

    /** How it ended, when it was carried through: 0, unless a command looks for something and finds it broken. */
    int exit() {
        return 0;
    }

    final VaultSettings vault() {
        var config = house.read();
        return new VaultSettings(config.data(), config.vault().keyFile(), Clock.systemUTC());
    }

    /** What seals shares and kits. */
    final PassphraseSeal seal(SecureRandom random) {
        var memory = house.read().passwords().shareMemory();
        return new PassphraseSeal(PasswordCost.of(memory.bytes()), random);
    }

    /**
     * @param shape of the answer that belongs to the request
     * @throws de.hausbote.admin.AdminRefusedException when the running program refuses, or none runs
     */
    final <T extends AdminAnswer> T ask(AdminRequest request, Class<T> shape) {
        return new AdminClient(house.read().data().resolve(AdminRequest.SOCKET)).ask(request, shape);
    }
}
