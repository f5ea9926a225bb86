package de.hausbote.vault;

import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Knows who signed a webhook, also while the vault is locked. Keeps what verifies a signature (the two inner states of
 * the HMAC) and never the secret itself: who reads its files learns no secret of the provider's. Thread-safe.
 */
public final class HookSecrets {
    static final String HOST_KEY = "host";

    private final HookFile file;
    private final Key tokenKey;
    private volatile List<HookAccount> accounts;

    private HookSecrets(HookFile file, Key tokenKey, List<HookAccount> accounts) {
        this.file = file;
        this.tokenKey = tokenKey;
        this.accounts = accounts;
    }

    /** Opens with the host key; the root key is not needed. */
    static HookSecrets opened(Folder folder, RecordCipher cipher) {
        try (var host = new KeyFile(folder.file(HOST_KEY)).read()) {
            var file = new HookFile(folder, host.derived("hook secrets"), cipher);
            return new HookSecrets(file, host.derived("verify tokens"), file.read());
        }
    }

    static void make(Folder folder, VaultSettings settings, RecordCipher cipher) {
        try (var host = new KeyFile(folder.file(HOST_KEY)).made(settings.random());
                var key = host.derived("hook secrets")) {
            new HookFile(folder, key, cipher).write(List.of());
        }
    }

    /** Takes all secrets of an account, in place of those it had. */
    public void put(String channel, String account, List<char[]> appSecrets, char[] verifyToken) {
        var states = states(appSecrets);
        var tokenHash = tokenHash(channel, verifyToken);
        change(channel, account, known -> known.withSecrets(states).withTokenHash(tokenHash));
    }

    /** Takes the app secrets of an account; during a rotation these are two. */
    public void putSecrets(String channel, String account, List<char[]> appSecrets) {
        var states = states(appSecrets);
        change(channel, account, known -> known.withSecrets(states));
    }

    public void putVerifyToken(String channel, String account, char[] verifyToken) {
        var tokenHash = tokenHash(channel, verifyToken);
        change(channel, account, known -> known.withTokenHash(tokenHash));
    }

    public synchronized void remove(String channel, String account) {
        keep(others(channel, account).toList());
    }

    /** The HMAC-SHA256 that a provider expects from whoever knows the secret. */
    public static byte[] signature(char[] secret, byte[] message) {
        return HmacStates.of(secret).mac(message);
    }

    /** Whether one of the channel's secrets made this HMAC-SHA256 over these bytes. Every secret is tried, each time. */
    public boolean signed(String channel, byte[] body, byte[] mac) {
        var signed = false;
        for (var account : accounts) {
            if (account.channel().equals(channel)) {
                for (var secret : account.secrets()) {
                    signed |= MessageDigest.isEqual(secret.mac(body), mac);
                }
            }
        }
        return signed;
    }

    /** Whether one of the channel's accounts is verified by this token. */
    public boolean tokenMatches(String channel, String token) {
        if (token.isEmpty()) {
            return false;
        }
        var hash = tokenHash(channel, token.toCharArray());
        var matches = false;
        for (var account : accounts) {
            matches |= account.channel().equals(channel) && MessageDigest.isEqual(account.tokenHash(), hash);
        }
        return matches;
    }

    void close() {
        file.close();
        tokenKey.close();
    }

    private synchronized void change(String channel, String account, UnaryOperator<HookAccount> change) {
        var known = accounts.stream()
                .filter(each -> each.is(channel, account))
                .findFirst()
                .orElseGet(() -> HookAccount.without(channel, account));
        keep(Stream.concat(others(channel, account), Stream.of(change.apply(known)))
                .toList());
    }

    private void keep(List<HookAccount> changed) {
        file.write(changed);
        accounts = changed;
    }

    private Stream<HookAccount> others(String channel, String account) {
        return accounts.stream().filter(each -> !each.is(channel, account));
    }

    private static List<HmacStates> states(List<char[]> secrets) {
        return secrets.stream().map(HmacStates::of).toList();
    }

    private byte[] tokenHash(String channel, char[] token) {
        if (token.length == 0) {
            throw new IllegalArgumentException("a verify token must not be empty");
        }
        var bytes = Utf8.of(CharBuffer.wrap(token));
        try {
            return Hmac.of(
                    tokenKey, new AssociatedData().add(channel).add(bytes).bytes());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
