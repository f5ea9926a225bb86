package de.hausbote.simulator;

import de.hausbote.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulator, and the business whose webhook it calls. */
abstract class WithASimulator {
    @TempDir
    Path folder;

    Provider provider;
    Simulator simulator;
    Hook hook;

    @BeforeEach
    final void start() throws IOException {
        provider = Provider.started(folder);
        simulator = provider.simulator;
        hook = provider.hook;
    }

    @AfterEach
    final void stop() {
        provider.close();
    }

    final List<Hook.Post> arrived(int count) {
        Await.until("webhooks", () -> hook.taken().size() >= count);
        return hook.taken();
    }
}
