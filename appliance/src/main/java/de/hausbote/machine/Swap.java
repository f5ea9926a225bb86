package de.hausbote.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether memory of this process may be written to a disk. Source: proc(5), {@code /proc/swaps} and
 * {@code /proc/[pid]/cgroup}; cgroup-v2, {@code memory.swap.max}.
 */
final class Swap {
    private static final String OWN_GROUP = "0::/";
    private static final String REMEDY =
            " Switch it off, encrypt it under a key that is new at every start, or start by the service manager with"
                    + " MemorySwapMax=0.";

    /** A compressed piece of memory, no disk. */
    private static final String IN_MEMORY = "/dev/zram";

    private final Path root;

    /** @param root of the file system in which the kernel speaks */
    Swap(Path root) {
        this.root = root;
    }

    Optional<String> note() {
        if (limited()) {
            return Optional.empty();
        }
        var swaps = lines(root.resolve("proc/swaps"));
        if (swaps.isEmpty()) {
            return Optional.of("Whether this machine has swap cannot be seen from here." + REMEDY);
        }
        return swaps.stream().skip(1).allMatch(line -> line.startsWith(IN_MEMORY))
                ? Optional.empty()
                : Optional.of("This machine has swap: parts of memory may be written to its disk." + REMEDY);
    }

    /** Whether the group of this process, or one above it, has no swap. */
    private boolean limited() {
        var groups = root.resolve("sys/fs/cgroup");
        return lines(root.resolve("proc/self/cgroup")).stream()
                .filter(line -> line.startsWith(OWN_GROUP))
                .map(line -> groups.resolve(line.substring(OWN_GROUP.length())))
                .flatMap(own -> Stream.iterate(own, group -> group.startsWith(groups), Path::getParent))
                .anyMatch(group -> lines(group.resolve("memory.swap.max")).equals(List.of("0")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException hidden) {
            return List.of();
        }
    }
}
