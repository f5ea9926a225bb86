package de.hausbote.vault;

import java.util.List;

/** What verifies the webhooks of one channel account. Immutable. */
final class HookAccount {
    private final String channel;
    private final String account;
    private final List<HmacStates> secrets;
    private final byte[] tokenHash;

    /** @param tokenHash empty as long as there is no verify token */
    HookAccount(String channel, String account, List<HmacStates> secrets, byte[] tokenHash) {
        this.channel = channel;
        this.account = account;
        this.secrets = List.copyOf(secrets);
        this.tokenHash = tokenHash.clone();
    }

    static HookAccount without(String channel, String account) {
        return new HookAccount(channel, account, List.of(), new byte[0]);
    }

    HookAccount withSecrets(List<HmacStates> others) {
        return new HookAccount(channel, account, others, tokenHash);
    }

    HookAccount withTokenHash(byte[] other) {
        return new HookAccount(channel, account, secrets, other);
    }

    boolean is(String wantedChannel, String wantedAccount) {
        return channel.equals(wantedChannel) && account.equals(wantedAccount);
    }

    String channel() {
        return channel;
    }

    String account() {
        return account;
    }

    List<HmacStates> secrets() {
        return secrets;
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }
}
