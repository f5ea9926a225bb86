package de.hausbote.identity;

import java.util.HexFormat;

/** Names a session inside the house: the keyed hash of its token, which alone is kept. */
public record SessionId(String value) {
    static SessionId of(byte[] blind) {
        return new SessionId(HexFormat.of().formatHex(blind));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
