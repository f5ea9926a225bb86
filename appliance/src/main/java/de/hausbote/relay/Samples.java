package de.hausbote.relay;

import de.hausbote.channel.OwnFile;
import de.hausbote.message.Template.HeaderKind;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The files that reviewers of a template are shown: a plain picture, a page with one word and a second of one colour, the
 * same for everybody. Strangers look at them, so no file of a person is ever taken (REL-12).
 */
final class Samples {
    private Samples() {}

    static OwnFile of(HeaderKind kind) {
        return switch (kind) {
            case IMAGE -> new OwnFile("picture.png", "image/png", read("picture.png"));
            case VIDEO -> new OwnFile("film.mp4", "video/mp4", read("film.mp4"));
            case DOCUMENT -> new OwnFile("paper.pdf", "application/pdf", read("paper.pdf"));
            case NONE, TEXT -> throw new IllegalArgumentException("expected a template with a file, found " + kind);
        };
    }

    private static byte[] read(String name) {
        try (var sample = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (sample == null) {
                throw new IllegalStateException("a sample is missing: " + name);
            }
            return sample.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
