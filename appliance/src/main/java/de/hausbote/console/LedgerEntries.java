package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import de.hausbote.relay.LedgerEntry;
import java.util.List;
import java.util.function.Consumer;

/** The entries of a house's ledger, page by page. */
final class LedgerEntries {
    private LedgerEntries() {}

    /** Gives them in their order, from the first one on. */
    static void of(HouseCommand house, Consumer<LedgerEntry> taker) {
        for (var page = page(house, 1);
                !page.isEmpty();
                page = page(house, page.getLast().place() + 1)) {
            page.forEach(taker);
        }
    }

    private static List<LedgerEntry> page(HouseCommand house, long place) {
        return house.ask(new AdminRequest.ReadLedger(place), AdminAnswer.Entries.class)
                .entries();
    }
}
