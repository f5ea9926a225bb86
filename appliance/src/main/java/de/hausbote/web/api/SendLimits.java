package de.hausbote.web.api;

import de.hausbote.conversation.Reply;

/**
 * What can be sent.
 *
 * @param text characters
 * @param caption characters below a file
 * @param image bytes
 * @param document bytes
 */
record SendLimits(int text, int caption, long image, long document) {
    private static final long IMAGE = 5L * 1024 * 1024;

    static SendLimits withDocuments(long bytes) {
        return new SendLimits(Reply.TEXT_LIMIT, Reply.CAPTION_LIMIT, IMAGE, bytes);
    }

    long largest() {
        return Math.max(image, document);
    }
}
