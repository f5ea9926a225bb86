package de.hausbote.console;

import de.hausbote.admin.AdminRefusedException;
import de.hausbote.custody.CustodianName;
import de.hausbote.custody.Divider;
import de.hausbote.custody.Division;
import de.hausbote.custody.PageLanguage;
import de.hausbote.custody.SharePage;
import de.hausbote.vault.Handout;
import de.hausbote.vault.RootKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who opens the house, and where that which they carry away is put. */
final class CustodyOptions {
    @Option(
            names = "--custodian",
            paramLabel = "NAME",
            description = "Keeps a share of the root key; name every custodian with an option of its own.")
    private List<String> custodians = List.of();

    @Option(names = "--threshold", paramLabel = "NUMBER", description = "How many custodians have to come. Default: 2.")
    private int threshold = 2;

    @Option(names = "--unattended", description = "No custodians: the machine opens the house with a key of its own.")
    private boolean unattended;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "A new folder for shares and recovery kit, each under a passphrase.")
    private Path out = Path.of(".");

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description = "A new folder for pages to print. They hold the shares in clear: it has to lie in memory,"
                    + " for example /dev/shm/pages.")
    private @Nullable Path pages;

    @Option(names = "--language", paramLabel = "de|en", description = "What the pages speak. Default: de.")
    private String language = "de";

    @Option(names = "--organisation", paramLabel = "NAME", description = "Whose house it is, for the pages.")
    private String organisation = "";

    boolean unattended() {
        return unattended;
    }

    /** @throws AdminRefusedException when it cannot be done as it was said, before anything is made */
    void check() {
        if (unattended != custodians.isEmpty()) {
            throw new AdminRefusedException("Say who opens the house: --custodian for each of them, or --unattended.");
        }
        if (!unattended && (threshold < 2 || threshold > custodians.size())) {
            throw new AdminRefusedException("Two custodians at least have to come, and no more than there are.");
        }
        language();
    }

    Division divided(RootKey root, Divider divider) {
        try {
            return unattended ? divider.unattended(root) : divider.among(names(), threshold, root);
        } catch (IllegalArgumentException wrong) {
            throw new AdminRefusedException("That cannot be: " + wrong.getMessage() + ".");
        }
    }

    private List<CustodianName> names() {
        return custodians.stream().map(CustodianName::new).toList();
    }

    Handout folder() {
        return Handout.in(out);
    }

    Optional<Pages> pages(Clock clock) {
        return Optional.ofNullable(pages)
                .map(folder -> new Pages(
                        Handout.inMemory(folder), new SharePage(language(), organisation, LocalDate.now(clock))));
    }

    private PageLanguage language() {
        return List.of(PageLanguage.values()).stream()
                .filter(known -> known.code().equals(language))
                .findFirst()
                .orElseThrow(() -> new AdminRefusedException("The pages speak de or en, not " + language + "."));
    }

    /** Pages to print, and where they are put. */
    record Pages(Handout folder, SharePage page) {}
}
