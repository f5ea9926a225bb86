package de.hausbote.machine;

import java.util.List;

/** The Java machine was started with switches that let out what is in memory; its message names them all. */
public final class MachineRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "Start it with bin/hausbote, whose jvm.options are right, and look for other"
            + " switches in JDK_JAVA_OPTIONS, JAVA_TOOL_OPTIONS and _JAVA_OPTIONS.";

    MachineRefusedException(List<String> findings) {
        super("What is in memory could leave this process:\n  " + String.join("\n  ", findings) + "\n" + REMEDY);
    }
}
