package de.hausbote.conversation;

import de.hausbote.message.AttachmentId;
import de.hausbote.message.Reason;

/**
 * A file as the page shows it.
 *
 * @param size bytes, 0 while it is unknown
 * @param width of a picture in pixels, otherwise 0; height the same
 */
public record AttachmentView(
        AttachmentId id,
        String name,
        String type,
        long size,
        State state,
        Reason.Code reason,
        Scanning.Scan scan,
        int width,
        int height) {

    /** Where a file stands; the name is the stored form. */
    public enum State {
        /** Asked for at the provider. */
        LOADING,
        /** Here, sealed. */
        READY,
        /** The provider did not give it; asked again later. */
        WAITING,
        /** Given up; a person may ask again. */
        FAILED,
        /** Not kept: of a kind, size or content that a rule forbids. */
        REFUSED
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}
