package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.custody.ShareRefusedException.Code;
import de.hausbote.vault.BusyException;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.PassphraseRefusedException;
import de.hausbote.vault.PassphraseSeal;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A share, or the recovery kit, as a file under its keeper's passphrase. Whose it is stands inside only.
 *
 * <p>Form 1: mark (8 bytes), number of the house (16), generation (4), number of the share (1), all clear and vouched for
 * by the seal; what {@link PassphraseSeal} made of threshold, count, part and name; a hash over everything before (32),
 * which tells a damaged file from a wrong passphrase.
 */
public final class ShareFile {
    private static final int HEAD = ShareKind.MARK + HouseId.LENGTH + Integer.BYTES + 1;
    private static final int PLAIN = 2 + Share.PART;
    private static final int LONGEST = 4096;

    private final ShareKind kind;
    private final byte[] head;
    private final byte[] body;

    private ShareFile(ShareKind kind, byte[] head, byte[] body) {
        this.kind = kind;
        this.head = head;
        this.body = body;
    }

    /**
     * The content of the file that keeps this share.
     *
     * @throws PassphraseRefusedException when the passphrase is too short
     */
    public static byte[] written(Share share, HouseId house, char[] passphrase, PassphraseSeal seal) {
        var head = ByteBuffer.allocate(HEAD)
                .put(share.kind().mark())
                .put(house.bytes())
                .putInt(share.generation())
                .put((byte) share.number())
                .array();
        var plain = plain(share);
        try {
            var body = seal.seal(passphrase, head, plain);
            var content =
                    ByteBuffer.allocate(HEAD + body.length).put(head).put(body).array();
            return ByteBuffer.allocate(content.length + Checksum.LENGTH)
                    .put(content)
                    .put(Checksum.of(content))
                    .array();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * What stands clear in a file; nothing is opened.
     *
     * @throws ShareRefusedException when it is none, or damaged
     */
    public static ShareFile parsed(byte[] content) {
        if (content.length > LONGEST) {
            throw new ShareRefusedException(Code.NOT_A_SHARE);
        }
        var kind = ShareKind.marked(content).orElseThrow(() -> new ShareRefusedException(Code.NOT_A_SHARE));
        var end = content.length - Checksum.LENGTH;
        if (end < HEAD
                || !Checksum.fits(Arrays.copyOf(content, end), Arrays.copyOfRange(content, end, content.length))) {
            throw new ShareRefusedException(Code.DAMAGED);
        }
        return new ShareFile(kind, Arrays.copyOf(content, HEAD), Arrays.copyOfRange(content, HEAD, end));
    }

    public ShareKind kind() {
        return kind;
    }

    public HouseId house() {
        return new HouseId(Arrays.copyOfRange(head, ShareKind.MARK, ShareKind.MARK + HouseId.LENGTH));
    }

    public int generation() {
        return ByteBuffer.wrap(head).getInt(ShareKind.MARK + HouseId.LENGTH);
    }

    public int number() {
        return Byte.toUnsignedInt(head[HEAD - 1]);
    }

    /**
     * Opens it; the caller closes the share.
     *
     * @throws ShareRefusedException when the passphrase is another one, or too many are being opened
     */
    public Share open(char[] passphrase, PassphraseSeal seal) {
        try {
            var plain = seal.open(passphrase, head, body);
            try {
                return share(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (PassphraseRefusedException _) {
            throw new ShareRefusedException(Code.WRONG_PASSPHRASE);
        } catch (BusyException _) {
            throw new ShareRefusedException(Code.BUSY);
        }
    }

    private static byte[] plain(Share share) {
        var name = share.name().text().getBytes(UTF_8);
        var part = share.part();
        try {
            return ByteBuffer.allocate(PLAIN + name.length)
                    .put((byte) share.threshold())
                    .put((byte) share.count())
                    .put(part)
                    .put(name)
                    .array();
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    private Share share(byte[] plain) {
        if (plain.length < PLAIN || plain[2] != head[HEAD - 1]) {
            throw new ShareRefusedException(Code.DAMAGED);
        }
        var part = Arrays.copyOfRange(plain, 2, PLAIN);
        try {
            var name = new CustodianName(new String(plain, PLAIN, plain.length - PLAIN, UTF_8));
            return new Share(kind, HouseTag.of(house()), generation(), plain[0], plain[1], name, part);
        } catch (IllegalArgumentException _) {
            throw new ShareRefusedException(Code.DAMAGED);
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }
}
