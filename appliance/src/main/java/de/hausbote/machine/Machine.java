package de.hausbote.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine beneath the program, looked at before anything is opened. */
public final class Machine {
    private static final Path ROOT = Path.of("/");

    private Machine() {}

    /**
     * Closes the memory of this process to the other ones, for as long as it lives.
     *
     * @throws MachineRefusedException when the Java machine was started in a way that lets out what is in memory
     */
    public static void enter() {
        var findings = JavaMachine.findings();
        if (!findings.isEmpty()) {
            throw new MachineRefusedException(findings);
        }
        OwnMemory.close();
    }

    /** What an administrator should know about this machine, sentence by sentence; nothing on a good one. */
    public static List<String> notes() {
        return Stream.of(OwnMemory.note(), new Swap(ROOT).note())
                .flatMap(Optional::stream)
                .toList();
    }
}
