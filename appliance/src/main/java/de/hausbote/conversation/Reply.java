package de.hausbote.conversation;

import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What an agent wants to say.
 *
 * @param text the words, or empty when files speak for themselves
 * @param quote the message that this one answers
 * @param attachments files of this conversation that the same person added before, in order
 * @param offered what can be pressed below the words; its keys are made when it is sent
 * @param own what the house says of itself, alone
 * @param length whether words that are too long for one message may become several
 * @param requestKey random value of the client: the same key never sends twice
 */
public record Reply(
        String text,
        Optional<MessageId> quote,
        List<AttachmentId> attachments,
        Optional<Content.Offered> offered,
        Optional<Own> own,
        Length length,
        String requestKey) {
    /** What a provider takes as one text. */
    public static final int TEXT_LIMIT = 4096;

    /** What a provider takes below a picture or file. */
    public static final int CAPTION_LIMIT = 1024;

    /** Messages that the words of one reply may become. */
    public static final int PARTS_LIMIT = 10;

    /** Files in one reply. */
    public static final int FILES_LIMIT = 10;

    /** What the house says of itself, as its administrator wrote it. */
    public enum Own {
        /** Where it is. */
        PLACE,
        /** How it is reached. */
        CARD
    }

    /** What becomes of words that are too long for one message. */
    public enum Length {
        /** They are refused. */
        WHOLE,
        /** They are divided at the ends of sentences: whoever wrote them agreed to it, for each part is charged. */
        PARTS
    }

    /** Words or files with something to press. */
    public Reply(
            String text,
            Optional<MessageId> quote,
            List<AttachmentId> attachments,
            Optional<Content.Offered> offered,
            String requestKey) {
        this(text, quote, attachments, offered, Optional.empty(), Length.WHOLE, requestKey);
    }

    /** Without anything to press. */
    public Reply(String text, Optional<MessageId> quote, List<AttachmentId> attachments, String requestKey) {
        this(text, quote, attachments, Optional.empty(), requestKey);
    }

    /** What the words would become. */
    public static List<String> divided(String text) {
        return Sentences.parts(text, TEXT_LIMIT);
    }

    public Reply {
        text = text.strip();
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
