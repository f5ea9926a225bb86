package de.hausbote.custody;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How {@link Custody} is written inside its seal. */
final class CustodyForm {
    private static final int MARK = 32;

    private CustodyForm() {}

    static byte[] written(Custody custody) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(code(custody.mode()));
            out.writeInt(custody.generation());
            out.writeByte(custody.threshold());
            putMark(out, custody.root());
            putMark(out, custody.kit());
            out.writeByte(custody.custodians().size());
            for (var each : custody.custodians()) {
                out.writeByte(each.number());
                out.writeUTF(each.name().text());
                putMark(out, each.mark());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws CustodyBrokenException when it is not written like that */
    static Custody read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var mode = mode(in.readByte());
            var generation = in.readInt();
            var threshold = in.readUnsignedByte();
            var root = takeMark(in);
            var kit = takeMark(in);
            var custodians = custodians(in);
            if (in.read() >= 0) {
                throw new CustodyBrokenException();
            }
            return new Custody(mode, generation, threshold, custodians, kit, root);
        } catch (IOException | IllegalArgumentException _) {
            throw new CustodyBrokenException();
        }
    }

    private static List<Custodian> custodians(DataInputStream in) throws IOException {
        var custodians = new ArrayList<Custodian>();
        for (var left = in.readUnsignedByte(); left > 0; left--) {
            var number = in.readUnsignedByte();
            var name = new CustodianName(in.readUTF());
            custodians.add(new Custodian(number, name, takeMark(in)));
        }
        return custodians;
    }

    private static int code(Custody.Mode mode) {
        return switch (mode) {
            case UNATTENDED -> 0;
            case ATTENDED -> 1;
        };
    }

    private static Custody.Mode mode(byte code) {
        return switch (code) {
            case 0 -> Custody.Mode.UNATTENDED;
            case 1 -> Custody.Mode.ATTENDED;
            default -> throw new CustodyBrokenException();
        };
    }

    private static void putMark(DataOutputStream out, String digits) throws IOException {
        var mark = HexFormat.of().parseHex(digits);
        if (mark.length != MARK) {
            throw new IllegalArgumentException("a mark has " + MARK + " bytes");
        }
        out.write(mark);
    }

    private static String takeMark(DataInputStream in) throws IOException {
        var mark = new byte[MARK];
        in.readFully(mark);
        return HexFormat.of().formatHex(mark);
    }
}
