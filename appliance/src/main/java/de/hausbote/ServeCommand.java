package de.hausbote;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminRefusedException;
import de.hausbote.config.ConfigException;
import de.hausbote.config.HausboteConfig;
import de.hausbote.config.PracticeConnection;
import de.hausbote.console.HouseOptions;
import de.hausbote.custody.CustodyBrokenException;
import de.hausbote.identity.Invitation;
import de.hausbote.log.Logging;
import de.hausbote.machine.Machine;
import de.hausbote.store.StoreException;
import de.hausbote.vault.VaultRefusedException;
import de.hausbote.web.PortTakenException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hausbote serve}: starts the appliance and stays until it is told to stop. */
@Command(
        name = "serve",
        description = "Starts the appliance and stays in the foreground.",
        footer = {"", "Example: hausbote serve --config /etc/hausbote/hausbote.yaml --home /var/lib/hausbote"})
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);
    private static final int BROKEN = 3;
    private static final int REFUSED = 1;

    /** The house was sealed on purpose: whoever started the program starts it again. */
    private static final int SEALED = 10;

    @Mixin
    private HouseOptions house = new HouseOptions();

    @Option(
            names = "--practice",
            paramLabel = "FILE",
            description = "Connects the practice provider that wrote this file (hausbote simulator).")
    private @Nullable Path practice;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            return serve(house.read());
        } catch (ConfigException
                | VaultRefusedException
                | CustodyBrokenException
                | PortTakenException
                | AdminRefusedException refused) {
            return sorry(REFUSED, refused);
        } catch (StoreException broken) {
            return sorry(BROKEN, broken);
        }
    }

    private int serve(HausboteConfig config) throws InterruptedException {
        Logging.start(config.log().level());
        var stop = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var appliance = Appliance.enter(config, Clock.systemUTC(), ServeCommand::end)) {
            Optional.ofNullable(practice).map(PracticeConnection::read).ifPresent(appliance::connect);
            appliance.open();
            appliance.start(() -> greet(config, appliance));
            if (!appliance.isOpen()) {
                greetSealed(config, appliance);
            }
            Machine.notes().forEach(note -> LOG.warn("machine note={}", note));
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
                        stop.countDown();
                        await(closed);
                    }));
            stop.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** What is in memory is gone at once; nothing is closed, and nothing needs to be: it survives a failing power too. */
    private static void end() {
        Runtime.getRuntime().halt(SEALED);
    }

    /** Keeps the process alive until everything is closed, within a limit. */
    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("stopping took too long seconds={}", LONGEST_STOP.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(HausboteConfig config, Appliance appliance) {
        var out = out();
        out.println();
        out.println("Hausbote is ready at " + config.inside().url());
        printFingerprints(appliance);
        var codes = appliance.firstCodes();
        if (!codes.isEmpty()) {
            out.println("  Nobody has an account yet. One-time codes, valid for 24 hours, void at the next start:");
            codes.forEach(code -> out.println(line(code)));
        }
        out.println();
        out.flush();
    }

    private void greetSealed(HausboteConfig config, Appliance appliance) {
        var out = out();
        out.println();
        out.println("Hausbote is sealed; it is opened at " + config.inside().url());
        printFingerprints(appliance);
        appliance.lock().trouble().ifPresent(trouble -> out.println("  " + trouble.sentence()));
        out.println();
        out.flush();
    }

    /** By them people know, before they type a passphrase, that they speak to this house. */
    private void printFingerprints(Appliance appliance) {
        appliance
                .newFingerprints()
                .forEach((listener, fingerprint) ->
                        out().println("  Certificate (" + listener + "), made now: SHA-256 " + fingerprint));
    }

    private static String line(Invitation invitation) {
        var role = invitation.person().role().name().toLowerCase(Locale.ROOT);
        return "    " + role + "  " + invitation.code();
    }

    private int sorry(int exit, RuntimeException reason) {
        var err = err();
        err.println("Hausbote does not start. " + reason.getMessage());
        err.flush();
        return exit;
    }

    private PrintWriter out() {
        return requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return requireNonNull(spec).commandLine().getErr();
    }
}
