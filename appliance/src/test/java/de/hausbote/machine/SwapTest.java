package de.hausbote.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-11")
class SwapTest {
    private static final String HEADING = "Filename\tType\tSize\tUsed\tPriority\n";
    private static final String DISK = "/dev/sda2 partition 999420 0 -2\n";

    @TempDir
    Path root;

    @Test
    void aMachineWithoutSwapIsGood() throws IOException {
        write("proc/swaps", HEADING);

        assertEquals(Optional.empty(), new Swap(root).note());
    }

    @Test
    void swapOnADiskIsSaid() throws IOException {
        write("proc/swaps", HEADING + "/dev/zram0 partition 8388604 0 100\n" + DISK);

        assertTrue(said().startsWith("This machine has swap"));
    }

    @Test
    void compressedMemoryIsNoDisk() throws IOException {
        write("proc/swaps", HEADING + "/dev/zram0 partition 8388604 0 100\n");

        assertEquals(Optional.empty(), new Swap(root).note());
    }

    @Test
    void aServiceThatMayNotSwapIsGoodOnAnyMachine() throws IOException {
        write("proc/swaps", HEADING + DISK);
        write("proc/self/cgroup", "0::/system.slice/hausbote.service\n");
        write("sys/fs/cgroup/system.slice/hausbote.service/memory.swap.max", "0\n");

        assertEquals(Optional.empty(), new Swap(root).note());
    }

    @Test
    void theGroupAboveLimitsIt() throws IOException {
        write("proc/swaps", HEADING + DISK);
        write("proc/self/cgroup", "0::/system.slice/hausbote.service\n");
        write("sys/fs/cgroup/system.slice/memory.swap.max", "0\n");
        write("sys/fs/cgroup/system.slice/hausbote.service/memory.swap.max", "max\n");

        assertEquals(Optional.empty(), new Swap(root).note());
    }

    @Test
    void whatCannotBeSeenIsNotPromised() {
        assertTrue(said().startsWith("Whether this machine has swap cannot be seen"));
    }

    private String said() {
        return new Swap(root).note().orElseThrow();
    }

    private void write(String file, String content) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
