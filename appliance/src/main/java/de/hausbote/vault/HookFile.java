package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The file {@code hooks}: all hook accounts, sealed under the host key, replaced as a whole. */
final class HookFile {
    static final String NAME = "hooks";

    private static final byte[] MARK = "HBHOOKS1".getBytes(US_ASCII);
    private static final String USE = "host";
    private static final Place PLACE = Place.of("vault", NAME, new byte[0]);

    private final Folder folder;
    private final Key key;
    private final RecordCipher cipher;

    HookFile(Folder folder, Key key, RecordCipher cipher) {
        this.folder = folder;
        this.key = key;
        this.cipher = cipher;
    }

    List<HookAccount> read() {
        var content = folder.read(NAME);
        if (content.length < MARK.length || !Arrays.equals(Arrays.copyOf(content, MARK.length), MARK)) {
            throw damaged();
        }
        try {
            var sealed = Arrays.copyOfRange(content, MARK.length, content.length);
            return parsed(cipher.open(_ -> Optional.of(key.copy()), USE, PLACE, sealed));
        } catch (SealBrokenException | IOException | IllegalArgumentException _) {
            throw damaged();
        }
    }

    void write(List<HookAccount> accounts) {
        var sealed = cipher.seal(key, 1, USE, PLACE, listed(accounts));
        folder.replace(
                NAME,
                ByteBuffer.allocate(MARK.length + sealed.length)
                        .put(MARK)
                        .put(sealed)
                        .array());
    }

    void close() {
        key.close();
    }

    private static byte[] listed(List<HookAccount> accounts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(accounts.size());
            for (var each : accounts) {
                out.writeUTF(each.channel());
                out.writeUTF(each.account());
                put(out, each.tokenHash());
                out.writeInt(each.secrets().size());
                for (var secret : each.secrets()) {
                    put(out, secret.inner());
                    put(out, secret.outer());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when a length makes no sense */
    static List<HookAccount> parsed(byte[] list) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(list))) {
            var accounts = new ArrayList<HookAccount>();
            for (var left = in.readInt(); left > 0; left--) {
                var channel = in.readUTF();
                var account = in.readUTF();
                var tokenHash = take(in);
                var secrets = new ArrayList<HmacStates>();
                for (var more = in.readInt(); more > 0; more--) {
                    secrets.add(new HmacStates(take(in), take(in)));
                }
                accounts.add(new HookAccount(channel, account, secrets, tokenHash));
            }
            return List.copyOf(accounts);
        }
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] take(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static VaultRefusedException damaged() {
        return new VaultRefusedException(
                Code.VAULT_DAMAGED,
                "The file vault/" + NAME + " is damaged or not a pair with vault/host;"
                        + " bring the vault folder back from its backup.");
    }
}
