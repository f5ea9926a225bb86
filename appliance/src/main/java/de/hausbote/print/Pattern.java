package de.hausbote.print;

/** A square of dark and light fields. */
public interface Pattern {
    int size();

    boolean dark(int column, int row);
}
