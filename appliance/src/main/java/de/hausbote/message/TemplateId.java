package de.hausbote.message;

/** A template of the house's business account, in one language. */
public record TemplateId(Id value) {
    public static TemplateId parse(String text) {
        return new TemplateId(Id.parse(text));
    }

    public static TemplateId of(byte[] bytes) {
        return new TemplateId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
