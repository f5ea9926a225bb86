package de.hausbote.web;

/** A request that does not say what the interface expects; names the field and never its value. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field as the interface calls it; empty when it is about the whole request */
    public BadRequestException(String field) {
        super("the request is wrong in field " + field);
        this.field = field;
    }

    String field() {
        return field;
    }
}
