package de.hausbote.machine;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.Optional;

/**
 * The memory of this process, as the kernel shows it to others. A process that is not "dumpable" leaves no core,
 * whatever limit and signal, and lets other processes of its user neither trace it nor read its memory. Source:
 * prctl(2), {@code PR_SET_DUMPABLE}; proc(5), {@code /proc/[pid]/mem}; ptrace(2), access mode checks.
 */
final class OwnMemory {
    private static final int PR_GET_DUMPABLE = 3;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int CLOSED = 0;
    private static final FunctionDescriptor PRCTL =
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final String OPEN = "The kernel did not close the memory of this process to others: processes of its"
            + " user may read it, and a crash may leave a core file.";

    private OwnMemory() {}

    static void close() {
        prctl(PR_SET_DUMPABLE, CLOSED);
    }

    static Optional<String> note() {
        return prctl(PR_GET_DUMPABLE, 0) == CLOSED ? Optional.empty() : Optional.of(OPEN);
    }

    @SuppressWarnings("restricted") // jvm.options allows native access for this call
    private static int prctl(int option, long value) {
        var linker = Linker.nativeLinker();
        var place = linker.defaultLookup().findOrThrow("prctl");
        try {
            return (int) linker.downcallHandle(place, PRCTL, Linker.Option.firstVariadicArg(1))
                    .invokeExact(option, value, 0L, 0L, 0L);
        } catch (Throwable impossible) { // declared by every method handle; a call of C throws nothing
            throw new IllegalStateException(impossible);
        }
    }
}
