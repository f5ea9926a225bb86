package de.hausbote.vault;

/** The files of a shelf, whose heads come along when the key of the search index gets a new version. */
public final class ShelfWalk implements KeyHolder {
    private final Vault vault;
    private final String shelf;

    public ShelfWalk(Vault vault, String shelf) {
        this.vault = vault;
        this.shelf = shelf;
    }

    @Override
    public Purpose purpose() {
        return Purpose.SEARCH_INDEX;
    }

    @Override
    public long total() {
        return vault.shelf(shelf).total();
    }

    @Override
    public long waiting() {
        return vault.shelf(shelf).waiting();
    }

    @Override
    public int bringSome() {
        return vault.shelf(shelf).bringSome();
    }
}
