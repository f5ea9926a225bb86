package de.hausbote.custody;

import java.util.List;

/**
 * A root key, divided: a share for each custodian, the recovery kit, and what the house keeps to know them again. Wiped
 * when it is closed, its shares and kit with it. One thread at a time.
 */
public final class Division implements AutoCloseable {
    private final Custody custody;
    private final List<Share> shares;
    private final Share kit;

    Division(Custody custody, List<Share> shares, Share kit) {
        this.custody = custody;
        this.shares = shares;
        this.kit = kit;
    }

    /** What the house keeps of it. */
    public Custody custody() {
        return custody;
    }

    /** In the order of the names; wiped when this is closed. */
    public List<Share> shares() {
        return shares;
    }

    /** Opens alone; wiped when this is closed. */
    public Share kit() {
        return kit;
    }

    @Override
    public void close() {
        shares.forEach(Share::close);
        kit.close();
    }
}
