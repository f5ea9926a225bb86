package de.hausbote.web.api;

import de.hausbote.conversation.AttachmentView;
import de.hausbote.message.Reason;
import java.util.Optional;

/** A file of a message or draft. */
record AttachmentShape(
        String id,
        String name,
        String type,
        long size,
        String state,
        Optional<String> reason,
        String scan,
        Optional<Integer> width,
        Optional<Integer> height) {
    static AttachmentShape of(AttachmentView file) {
        return new AttachmentShape(
                file.id().toString(),
                file.name(),
                file.type(),
                file.size(),
                Words.of(file.state()),
                Optional.of(file.reason())
                        .filter(code -> code != Reason.Code.NONE)
                        .map(Reason.Code::name),
                Words.of(file.scan()),
                pixels(file.width()),
                pixels(file.height()));
    }

    private static Optional<Integer> pixels(int count) {
        return Optional.of(count).filter(known -> known > 0);
    }
}
