package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What a seal vouches for beside the sealed bytes: fields one after another, each with its length before it. */
final class AssociatedData {
    private final ByteArrayOutputStream fields = new ByteArrayOutputStream(160);

    AssociatedData add(byte[] field) {
        fields.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        fields.writeBytes(field);
        return this;
    }

    AssociatedData add(String field) {
        return add(field.getBytes(UTF_8));
    }

    AssociatedData add(long field) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    AssociatedData add(int field) {
        return add(ByteBuffer.allocate(Integer.BYTES).putInt(field).array());
    }

    byte[] bytes() {
        return fields.toByteArray();
    }
}
