package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A vault whose journal is written to and read. */
abstract class WithAJournal {
    static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    VaultSettings settings;
    Vault vault;

    @BeforeEach
    final void open() {
        settings = PreparedVault.in(folder.resolve("running")).with(limits(8L << 20, Duration.ofHours(1)));
        vault = Vault.open(settings);
    }

    @AfterEach
    final void close() {
        vault.close();
    }

    static JournalLimits limits(long segmentBytes, Duration segmentAge) {
        return new JournalLimits(1024, 64 << 20, segmentBytes, segmentAge, 1L << 30, LIMIT);
    }

    final void reopen() {
        vault.close();
        vault = Vault.open(settings);
    }

    final JournalPosition append(String text) {
        return vault.intake().append(text.getBytes(UTF_8));
    }

    final List<String> readAfter(JournalPosition after) {
        return vault.journal().read(after, 100_000).stream()
                .map(entry -> new String(entry.bytes(), UTF_8))
                .toList();
    }

    final List<String> segments() {
        try (var files = Files.list(settings.journalFolder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
