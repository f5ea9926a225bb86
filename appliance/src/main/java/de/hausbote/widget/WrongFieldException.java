package de.hausbote.widget;

/** A widget that somebody wants to keep has something in this field that does not belong there. */
public final class WrongFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    WrongFieldException(String field) {
        super("a widget is wrong in field " + field);
        this.field = field;
    }

    /** As the interface calls it. */
    public String field() {
        return field;
    }
}
