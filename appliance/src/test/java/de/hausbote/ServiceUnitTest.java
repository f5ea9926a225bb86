package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sandbox of the service: a line of it that goes missing is noticed. */
@Tag("KEY-11")
class ServiceUnitTest {
    /** What keeps memory and files of the service to itself, and the machine from the service. */
    private static final Set<String> NEEDED = Set.of(
            "User=hausbote",
            "UMask=0077",
            "StateDirectoryMode=0700",
            "LimitCORE=0",
            "MemorySwapMax=0",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "AmbientCapabilities=",
            "RestrictSUIDSGID=yes",
            "LockPersonality=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "ReadWritePaths=/var/lib/hausbote",
            "PrivateDevices=yes",
            "ProtectClock=yes",
            "ProtectControlGroups=yes",
            "ProtectHostname=yes",
            "ProtectKernelLogs=yes",
            "ProtectKernelModules=yes",
            "ProtectKernelTunables=yes",
            "ProtectProc=invisible",
            "ProcSubset=pid",
            "RestrictNamespaces=yes",
            "RestrictRealtime=yes",
            "RemoveIPC=yes",
            "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged @resources",
            "SystemCallArchitectures=native");

    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("../systemd/hausbote.service"));
    }

    @Test
    void everyLineOfTheSandboxIsThere() {
        var missing = new TreeSet<>(NEEDED);
        lines.forEach(missing::remove);

        assertEquals(Set.of(), missing);
    }

    @Test
    void aHouseThatWasSealedComesBack() {
        assertTrue(lines.contains("Restart=always"));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("RestartPreventExitStatus")));
    }

    @Test
    void nothingIsSaidTwiceButFilters() {
        var said = lines.stream()
                .filter(line -> line.matches("[A-Za-z]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name -> !name.equals("SystemCallFilter"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertEquals(
                Map.of(),
                said.entrySet().stream()
                        .filter(name -> name.getValue() > 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                "a second line would take the first one back");
    }
}
