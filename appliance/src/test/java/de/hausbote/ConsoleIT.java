package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremonies as an administrator gives them at the console, in processes of their own. */
@Tag("KEY-5")
@Tag("KEY-6")
class ConsoleIT {
    private static final String ADA = "ada faltet acht Aale";
    private static final String JAN = "jan jagt junge Jaks";
    private static final String KIT = "koffer im Keller links";

    @TempDir
    Path folder;

    private TestHouse house;

    @BeforeEach
    void prepare() {
        house = new TestHouse(folder);
    }

    @Test
    void aHouseIsNotMadeUntilItsKitWasReadBack() {
        assertRefused("No passphrase was given", command("init", List.of("--unattended", "--out", out("a"))));
        assertRefused("12 letters", command("init", List.of("--unattended", "--out", out("b")), "kurz"));
        assertRefused("Say who opens the house", command("init", List.of("--out", out("c")), KIT));
        assertRefused(
                "must not touch a disk",
                command("init", List.of("--unattended", "--out", out("d"), "--pages", out("pages")), KIT));
        assertFalse(Files.exists(house.data().resolve("vault")));
        assertFalse(Files.exists(house.data().resolve("founding")), "nothing half made is left");
        assertFalse(Files.exists(folder.resolve("a")), "what opens nothing is not left lying about");

        assertEquals(
                0,
                command("init", List.of("--unattended", "--out", out("e")), KIT).exit());

        assertTrue(Files.exists(folder.resolve("e/recovery.kit")));
        assertRefused("There is a vault", command("init", List.of("--unattended", "--out", out("f")), KIT));
    }

    @Test
    @Tag("KEY-8")
    @Tag("KEY-9")
    void custodiansAreMadeTheHouseIsSealedAndTheMachineGetsItBack() throws IOException {
        assertEquals(
                0,
                command("init", List.of("--unattended", "--out", out("first")), KIT)
                        .exit());
        try (var program = ChildAppliance.serving(house)) {
            assertEquals(0, command("unseal", List.of()).exit());
            var share = List.of("--custodian", "Ada", "--custodian", "Jan", "--out", out("second"));
            assertEquals(0, command("keys share", share, KIT, ADA, JAN).exit());
            assertFalse(Files.exists(house.keyFile()), "the machine keeps no key");
            assertTrue(command("keys", List.of()).said().contains("root"));

            var begun = Instant.now();
            new AdminClient(house.data().resolve(AdminRequest.SOCKET))
                    .ask(new AdminRequest.Seal(), AdminAnswer.Done.class);
            program.awaitEnd();
            assertTrue(Duration.between(begun, Instant.now()).toMillis() < 2_000, "ended within two seconds");
            assertEquals(10, program.exitCode());

            program.startAgainSealed();
            assertRefused("sealed", command("keys", List.of()));
            assertRefused("before the house was divided anew", unseal("first/recovery.kit", KIT));
            assertRefused("passphrase does not open", unseal("second/custodian-1.share", "ganz falsch geraten"));
            assertTrue(unseal("second/custodian-2.share", JAN).said().contains("needed still: 1"));
            assertTrue(unseal("second/recovery.kit", KIT).said().contains("The house is open."));

            var back = List.of("--unattended", "--out", out("third"));
            assertEquals(0, command("keys reshare", back, KIT).exit());
            program.kill();
            program.startAgain();
            assertRefused("not sealed", unseal("second/custodian-1.share", ADA));

            assertEquals(0, command("seal", List.of()).exit());
            program.awaitEnd();
            program.startAgainSealed();
            assertEquals(0, command("unseal", List.of("--key-file")).exit());
        }
    }

    private Command.Ended unseal(String file, String passphrase) {
        return command("unseal", List.of("--share", folder.resolve(file).toString()), passphrase);
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private Command.Ended command(String name, List<String> arguments, String... input) {
        return Command.run(house, name, arguments, input);
    }

    private static void assertRefused(String sentence, Command.Ended ended) {
        assertTrue(ended.said().contains(sentence), ended.said());
        assertEquals(1, ended.exit());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }
}
