package de.hausbote.custody;

import de.hausbote.vault.RootProof;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a sealed house knows of how it is opened: by itself or by custodians, and by whom. Nothing in it opens anything.
 *
 * @param generation counts the divisions of the root key; older shares are stale
 * @param threshold how many custodians are needed; zero when the house opens by itself
 * @param kit by what the recovery kit is known again; hexadecimal digits
 * @param root the proof of the root key all this is about; hexadecimal digits
 */
public record Custody(Mode mode, int generation, int threshold, List<Custodian> custodians, String kit, String root) {

    /** How the house opens after a start. */
    public enum Mode {
        /** By itself, with the key file. */
        UNATTENDED,
        /** By custodians. */
        ATTENDED
    }

    public Custody {
        custodians = List.copyOf(custodians);
        if (generation < 1 || generation > Share.LAST_GENERATION) {
            throw new IllegalArgumentException("a generation is a number from 1 to " + Share.LAST_GENERATION);
        }
        if (mode == Mode.ATTENDED && (threshold < 2 || threshold > custodians.size())) {
            throw new IllegalArgumentException("two custodians at least are needed, and no more than there are");
        }
        if (mode == Mode.UNATTENDED && (threshold != 0 || !custodians.isEmpty())) {
            throw new IllegalArgumentException("a house that opens by itself has no custodians");
        }
    }

    /** Whether it is about the root key with this proof. */
    public boolean isOf(RootProof proof) {
        return root.equals(HexFormat.of().formatHex(proof.bytes()));
    }

    Optional<Custodian> custodian(int number) {
        return custodians.stream().filter(each -> each.number() == number).findFirst();
    }

    @Override
    public String toString() {
        return mode + " " + generation + ", " + threshold + " of " + custodians.size();
    }
}
