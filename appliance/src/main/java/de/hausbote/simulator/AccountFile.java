package de.hausbote.simulator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Keeps the account over restarts, so that an appliance stays connected, and tells the appliance of it. Both files are for
 * their owner's eyes only.
 */
final class AccountFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Kept kept;
    private final boolean fresh;

    /** What survives a restart. */
    private record Kept(Account account, int port) {}

    AccountFile(Path folder) {
        this.folder = folder;
        this.fresh = !Files.exists(state());
        this.kept = fresh ? new Kept(Account.random(), 0) : read();
    }

    Account account() {
        return kept.account();
    }

    /** The port of the last start, or 0. */
    int lastPort() {
        return kept.port();
    }

    /** Whether this is the first start in this folder. */
    boolean fresh() {
        return fresh;
    }

    void announce(int port, String baseUrl, String certificate) {
        write(state(), JSON.valueToTree(new Kept(kept.account(), port)).toPrettyString());
        var account = kept.account();
        var connection = JsonNodeFactory.instance
                .objectNode()
                .put("baseUrl", baseUrl)
                .put("certificate", certificate)
                .put("phoneNumberId", account.phoneNumberId())
                .put("displayNumber", "+" + account.displayNumber())
                .put("wabaId", account.wabaId())
                .put("accessToken", account.accessToken())
                .put("appSecret", account.appSecret())
                .put("verifyToken", account.verifyToken())
                .put("name", account.name());
        write(folder.resolve("connection.json"), connection.toPrettyString());
    }

    private Path state() {
        return folder.resolve("state.json");
    }

    private Kept read() {
        try {
            return JSON.readValue(Files.readAllBytes(state()), Kept.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "state.json of the simulator cannot be read; delete it to begin anew", unreadable);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            var ahead = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(ahead);
            Files.createFile(ahead, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(ahead, text + "\n");
            Files.move(ahead, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException("the simulator cannot write into its folder", refused);
        }
    }
}
