package de.hausbote.relay;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An act as the journal keeps it, until the record can be written: format, time, and the words of the act. */
record LateAct(Instant at, Act act) {
    private static final byte FORMAT = 2;

    /** The act in this entry of the journal, if that is what it holds. */
    static Optional<LateAct> in(byte[] entry) {
        return entry[0] == FORMAT ? Optional.of(read(entry)) : Optional.empty();
    }

    private static LateAct read(byte[] entry) {
        try (var in = new DataInputStream(new ByteArrayInputStream(entry, 1, entry.length - 1))) {
            var at = Instant.ofEpochMilli(in.readLong());
            var actor = in.readUTF();
            var role = in.readUTF();
            var action = AuditAction.of(in.readUTF());
            return new LateAct(
                    at,
                    new Act(actor, role, action, in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), List.of()));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    byte[] bytes() {
        var entry = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(entry)) {
            out.writeByte(FORMAT);
            out.writeLong(at.toEpochMilli());
            out.writeUTF(act.actor());
            out.writeUTF(act.role());
            out.writeUTF(act.action().word());
            out.writeUTF(act.objectKind());
            out.writeUTF(act.objectId());
            out.writeUTF(act.reason());
            out.writeUTF(act.result());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entry.toByteArray();
    }
}
