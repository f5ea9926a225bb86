package de.hausbote.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A vault in which files of Anna are sealed. */
abstract class WithSealedFiles {
    static final byte[] ANNA = new byte[] {1};
    static final byte[] BERT = new byte[] {2};

    @TempDir
    Path folder;

    final Tampering tampering = new Tampering(11);
    VaultSettings settings;
    Vault vault;
    SealedFiles files;
    ContactSeal anna;

    @BeforeEach
    final void open() {
        settings = PreparedVault.in(folder);
        vault = Vault.open(settings);
        files = vault.files("media");
        anna = vault.contact(ANNA, vault.newContactKey(ANNA));
    }

    @AfterEach
    final void close() {
        vault.close();
    }

    final SealedFile written(byte[] plain) throws IOException {
        return files.write(anna, new ByteArrayInputStream(plain), Long.MAX_VALUE);
    }

    final Path onDisk(String name) {
        return settings.data().resolve("media").resolve(name);
    }
}
