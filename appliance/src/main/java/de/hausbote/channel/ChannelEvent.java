package de.hausbote.channel;

import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.Sender;
import java.time.Instant;
import java.util.List;

/** One thing that a provider told us; a webhook may hold a thousand of them for several accounts. */
public sealed interface ChannelEvent {
    /** What the provider calls the account it speaks of (WhatsApp: {@code phone_number_id}); empty when it names none. */
    String route();

    /**
     * A person wrote.
     *
     * @param at the provider's time of the message, or the receipt when it was no time
     * @param quoted the message that this one answers, or {@link ProviderId#NONE}; it may be one that we never saw
     */
    record MessageReceived(
            String route,
            ProviderId id,
            Sender sender,
            Instant at,
            Content content,
            List<RemoteFile> files,
            ProviderId quoted)
            implements ChannelEvent {
        public MessageReceived {
            files = List.copyOf(files);
        }
    }

    /**
     * A report on a message of ours. Comes twice, out of order, and before the answer to the call that sent it.
     *
     * @param state SENT, DELIVERED, READ or FAILED
     * @param callback the random value that we gave with the attempt, or empty
     * @param reason why it failed, or {@link Reason#NONE}
     * @param ofAccount whether nothing else goes on this account either before somebody acts
     */
    record StatusReported(
            String route,
            ProviderId id,
            DeliveryState state,
            Instant at,
            String callback,
            Reason reason,
            boolean ofAccount)
            implements ChannelEvent {
        /** One that says something of its message alone. */
        public StatusReported(
                String route, ProviderId id, DeliveryState state, Instant at, String callback, Reason reason) {
            this(route, id, state, at, callback, reason, false);
        }
    }

    /** A person wrote one of her messages anew. The files are those that came with the new form. */
    record MessageEdited(
            String route,
            ProviderId id,
            Sender sender,
            Instant at,
            ProviderId target,
            Content content,
            List<RemoteFile> files)
            implements ChannelEvent {
        public MessageEdited {
            files = List.copyOf(files);
        }
    }

    /** A person took one of her messages back. */
    record MessageWithdrawn(String route, ProviderId id, Sender sender, Instant at, ProviderId target)
            implements ChannelEvent {}

    /**
     * Something about a person changed: her number, the provider's id of her, or her device.
     *
     * @param id of the message that tells it, or {@link ProviderId#NONE} when none does
     * @param before as she was known
     * @param after what is new, and nothing else
     */
    record PersonChanged(String route, ProviderId id, Sender before, Sender after, Instant at, Content.Change change)
            implements ChannelEvent {}

    /** A person used the messenger's own switch for advertising. */
    record WishReported(String route, Sender sender, Wish wish, Instant at) implements ChannelEvent {
        /** What she wants of this account. */
        public enum Wish {
            STOP,
            RESUME
        }
    }

    /**
     * Something about a template changed.
     *
     * @param route the business account, to which templates belong
     */
    record TemplateReported(String route, String name, String language, TemplateNews news) implements ChannelEvent {}

    /** Something about the account or of a kind that is only counted; the kind is the provider's field name. */
    record Notice(String route, String kind) implements ChannelEvent {}

    /** A part that could not be understood; the bytes of the whole webhook go to quarantine. */
    record Unreadable(String route, String what) implements ChannelEvent {}
}
