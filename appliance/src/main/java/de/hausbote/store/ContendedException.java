package de.hausbote.store;

/** Others hold what this unit of work needs, and it was taken back whole: it may be tried again. */
final class ContendedException extends UnavailableException {
    private static final long serialVersionUID = 1L;

    ContendedException(String state) {
        super("other units of work hold what this one needs", state);
    }
}
