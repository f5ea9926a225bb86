package de.hausbote;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminDesk;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.custody.Custodian;
import de.hausbote.custody.CustodianName;
import de.hausbote.custody.Custody;
import de.hausbote.custody.ShareRefusedException;
import de.hausbote.relay.LedgerCheck;
import de.hausbote.relay.LedgerProof;
import de.hausbote.vault.KeyInventory;
import de.hausbote.vault.Progress;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.VaultRefusedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the console of the machine may ask of the running house. */
final class HouseDesk implements AdminDesk {
    /** So many fit into one answer. */
    private static final int ENTRIES = 25;

    private final HouseLock lock;
    private final Supplier<Optional<HouseKeys>> keys;
    private final Supplier<Optional<LedgerProof>> ledger;
    private final Runnable sealEdge;

    HouseDesk(
            HouseLock lock,
            Supplier<Optional<HouseKeys>> keys,
            Supplier<Optional<LedgerProof>> ledger,
            Runnable sealEdge) {
        this.lock = lock;
        this.keys = keys;
        this.ledger = ledger;
        this.sealEdge = sealEdge;
    }

    @Override
    public AdminAnswer answer(AdminRequest request) {
        try {
            return switch (request) {
                case AdminRequest.Show _ -> standing();
                case AdminRequest.Unseal unseal -> unseal(unseal);
                case AdminRequest.Seal _ -> seal();
                case AdminRequest.ListKeys _ -> list();
                case AdminRequest.Rotate(var purpose) -> rotate(purpose);
                case AdminRequest.Replace replace -> replace(replace);
                case AdminRequest.VerifyLedger(var end) -> verified(end);
                case AdminRequest.ReadLedger(var place) -> new AdminAnswer.Entries(ledger().entries(place, ENTRIES));
            };
        } catch (ShareRefusedException refused) {
            throw new AdminRefusedException(refused.remedy() + waiting(refused));
        } catch (VaultRefusedException refused) {
            throw new AdminRefusedException(refused.remedy());
        }
    }

    private static String waiting(ShareRefusedException refused) {
        var seconds = refused.secondsToWait();
        return seconds > 0 ? " Try again in " + seconds + " seconds." : "";
    }

    private AdminAnswer.Standing standing() {
        var standing = lock.standing();
        return new AdminAnswer.Standing(
                lock.state().name().toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(lock.house().bytes()),
                lock.attended(),
                lock.generation(),
                standing.needed(),
                standing.givenNames(),
                standing.missingNames(),
                lock.trouble().map(Trouble::sentence));
    }

    private AdminAnswer.Standing unseal(AdminRequest.Unseal unseal) {
        if (lock.state() != HouseLock.State.SEALED) {
            throw new AdminRefusedException("The house is not sealed.");
        }
        if (unseal.byMachine()) {
            openByMachine(unseal.older());
        } else if (unseal.words().isPresent()) {
            lock.giveWords(unseal.words().get(), unseal.older());
        } else {
            giveFile(unseal);
        }
        return standing();
    }

    private void openByMachine(boolean older) {
        if (lock.attended()) {
            throw new AdminRefusedException("Custodians open this house; the machine has no key of its own.");
        }
        lock.openByMachine(older);
    }

    private void giveFile(AdminRequest.Unseal unseal) {
        var passphrase = unseal.passphrase().orElse("").toCharArray();
        try {
            lock.giveFile(bytes(unseal.file().orElse("")), passphrase, unseal.older());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private AdminAnswer.Done seal() {
        lock.seal(Act.by(Act.CONSOLE, "", AuditAction.HOUSE_SEAL), sealEdge);
        return new AdminAnswer.Done();
    }

    private AdminAnswer.Keys list() {
        var house = open();
        var inventory = house.inventory();
        return new AdminAnswer.Keys(
                inventory.entries().stream().map(HouseDesk::line).toList(),
                house.progress().map(HouseDesk::work));
    }

    private static AdminAnswer.Keys.Key line(KeyInventory.Entry entry) {
        return new AdminAnswer.Keys.Key(
                word(entry.purpose()),
                entry.algorithm(),
                entry.version(),
                word(entry.state().name()),
                entry.keys(),
                entry.created().map(Instant::toEpochMilli),
                entry.used(),
                entry.needed().stream().boxed().findFirst());
    }

    private static AdminAnswer.Keys.Work work(Progress progress) {
        return new AdminAnswer.Keys.Work(word(progress.purpose().name()), progress.done(), progress.of());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private AdminAnswer.Done rotate(String purpose) {
        open().rotate(purpose(purpose));
        return new AdminAnswer.Done();
    }

    private static Purpose purpose(String asked) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> word(purpose.name()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new AdminRefusedException("No key is for " + asked + "; hausbote keys lists them."));
    }

    /** The root key comes over the socket once, and is wiped on this side when the house stands under it. */
    private AdminAnswer.Done replace(AdminRequest.Replace replace) {
        var house = open();
        var part = bytes(replace.root());
        try (var root = RootKey.combined(List.of(part))) {
            lock.change(custody(replace, root), root, house::reroot);
            return new AdminAnswer.Done();
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    private Custody custody(AdminRequest.Replace replace, RootKey root) {
        var custodians = replace.custodians().stream()
                .map(each -> new Custodian(each.number(), new CustodianName(each.name()), each.verifier()))
                .toList();
        var mode = custodians.isEmpty() ? Custody.Mode.UNATTENDED : Custody.Mode.ATTENDED;
        var proof = HexFormat.of().formatHex(root.proof(lock.house()).bytes());
        return new Custody(mode, replace.generation(), replace.threshold(), custodians, replace.kit(), proof);
    }

    private AdminAnswer.Ledger verified(String end) {
        return AdminAnswer.Ledger.of(ledger().verify(new LedgerCheck(end)));
    }

    private LedgerProof ledger() {
        return ledger.get().orElseThrow(HouseDesk::sealed);
    }

    private HouseKeys open() {
        return keys.get().orElseThrow(HouseDesk::sealed);
    }

    private static AdminRefusedException sealed() {
        return new AdminRefusedException("The house is sealed; open it first, hausbote unseal.");
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new AdminRefusedException("The running Hausbote is of another version than this command.");
        }
    }
}
