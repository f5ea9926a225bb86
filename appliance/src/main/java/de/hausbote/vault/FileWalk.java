package de.hausbote.vault;

/**
 * The sealed files of one folder whose own keys are sealed under the key of a purpose. A file is given a new head and keeps
 * its chunks: nothing is encrypted anew.
 */
public final class FileWalk implements KeyHolder {
    private final Purpose purpose;
    private final Keys keys;
    private final SealedFiles files;

    public FileWalk(Purpose purpose, Vault vault, SealedFiles files) {
        this.purpose = purpose;
        this.keys = vault.keys();
        this.files = files;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public long total() {
        return files.names().size();
    }

    @Override
    public long waiting() {
        return files.names().stream().filter(this::isOld).count();
    }

    @Override
    public int bringSome() {
        var old = files.names().stream().filter(this::isOld).limit(100).toList();
        old.forEach(file -> files.rehead(file, (place, key) -> keys.resealed(purpose, place, key)));
        return old.size();
    }

    private boolean isOld(String file) {
        return files.sealedKey(file).filter(key -> !keys.current(purpose, key)).isPresent();
    }
}
