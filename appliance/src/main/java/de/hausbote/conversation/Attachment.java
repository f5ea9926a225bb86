package de.hausbote.conversation;

import de.hausbote.conversation.Scanning.Scan;
import de.hausbote.media.FileType;
import de.hausbote.media.PictureSize;
import de.hausbote.message.AccountId;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a message or draft, as it is stored.
 *
 * @param message nothing while it hangs on a draft
 * @param author who added it, of a file of ours
 * @param name as the sender named it, or empty
 * @param file the name of the sealed file, or empty while there is none
 */
record Attachment(
        AttachmentId id,
        ConversationId conversation,
        ContactId contact,
        AccountId account,
        Optional<MessageId> message,
        int number,
        Direction direction,
        Optional<PersonId> author,
        String name,
        FileFacts facts,
        String file,
        AttachmentView.State state,
        Reason.Code reason,
        int attempts,
        Instant created) {

    /** What is known of the bytes. */
    record FileFacts(String type, long size, PictureSize picture, Scan scan) {
        /** Of a file that no scanner saw. */
        FileFacts(String type, long size, PictureSize picture) {
            this(type, size, picture, Scan.NOT_SCANNED);
        }

        FileFacts seen(Scan by) {
            return new FileFacts(type, size, picture, by);
        }

        private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+/; =-]{1,100}");

        /** What a stranger says of a file, where it is a media type at all. */
        static FileFacts claimed(String type) {
            var known = MEDIA_TYPE.matcher(type).matches() ? type : FileType.UNKNOWN.type();
            return new FileFacts(known, 0, PictureSize.NONE);
        }
    }

    boolean ready() {
        return state == AttachmentView.State.READY;
    }

    /** Whether it still lies at the provider and is asked for. */
    boolean awaited() {
        return state == AttachmentView.State.LOADING || state == AttachmentView.State.WAITING;
    }

    /** Whether this person can still put it into a reply in this conversation, or drop it. */
    boolean free(ConversationId where, PersonId who) {
        return message.isEmpty()
                && conversation.equals(where)
                && author.filter(who::equals).isPresent();
    }

    AttachmentView view() {
        var picture = facts.picture();
        return new AttachmentView(
                id,
                shownName(),
                facts.type(),
                facts.size(),
                state,
                reason,
                facts.scan(),
                picture.width(),
                picture.height());
    }

    /** A picture from a messenger has no name of its own. */
    String shownName() {
        return name.isEmpty() ? FileType.ofStored(facts.type()).neutralName() : name;
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}
