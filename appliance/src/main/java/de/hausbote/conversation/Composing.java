package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.media.FileType;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the messages of a reply: one for words, one for each file, one for what is offered or said of the house itself. */
final class Composing {
    private final AttachmentTable attachments = new AttachmentTable();
    private final ServiceSettings service;
    private final Offers offers;

    Composing(Ids ids, ServiceSettings service) {
        this.offers = new Offers(ids);
        this.service = service;
    }

    /** One message of a reply: its words and the files that hang on it; more than one only in a carousel. */
    record Part(Content content, List<AttachmentId> files) {
        private static Part words(Content content) {
            return new Part(content, List.of());
        }
    }

    /** @throws RefusedException BAD_REQUEST for what cannot be said in one reply */
    List<Part> parts(Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        if (reply.own().isPresent()) {
            return List.of(Part.words(own(tx, reply, reply.own().orElseThrow())));
        }
        var files = files(tx, actor, conversation, reply, seal);
        var text = reply.text();
        if (text.isEmpty() && files.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        if (reply.offered().isPresent()) {
            return List.of(Part.words(offer(reply, files)));
        }
        return said(texts(reply), files);
    }

    private Content own(Transaction tx, Reply reply, Reply.Own own) {
        var alone = reply.text().isEmpty()
                && reply.attachments().isEmpty()
                && reply.offered().isEmpty();
        var values = service.values(tx);
        Optional<Content> content = switch (own) {
            case PLACE -> values.place().map(Content.class::cast);
            case CARD -> values.card().map(card -> new Content.Cards(List.of(card)));
        };
        return content.filter(_ -> alone).orElseThrow(() -> new RefusedException(Code.BAD_REQUEST));
    }

    /** One, or as many as the agent agreed to. */
    private static List<String> texts(Reply reply) {
        var texts = reply.length() == Reply.Length.PARTS
                ? Sentences.parts(reply.text(), Reply.TEXT_LIMIT)
                : List.of(reply.text());
        if (texts.size() > Reply.PARTS_LIMIT || texts.stream().anyMatch(text -> text.length() > Reply.TEXT_LIMIT)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return texts;
    }

    private static List<Part> said(List<String> texts, List<Attachment> files) {
        var parts = new ArrayList<Part>();
        var text = texts.isEmpty() ? "" : texts.getFirst();
        if (files.isEmpty() || text.length() > Reply.CAPTION_LIMIT || speaksAlone(files.getFirst(), text)) {
            texts.forEach(each -> parts.add(Part.words(new Content.Text(each))));
        }
        for (var file : files) {
            var caption = parts.isEmpty() ? text : "";
            parts.add(new Part(content(file, caption), List.of(file.id())));
        }
        return parts;
    }

    /** Words cannot hang on a sound or a sticker. */
    private static boolean speaksAlone(Attachment first, String text) {
        var type = FileType.ofStored(first.facts().type());
        return !text.isEmpty() && (type.sound() || type.sticker());
    }

    private Content offer(Reply reply, List<Attachment> files) {
        if (!files.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return new Content.Offer(
                reply.text(), offers.permitted(reply.text(), reply.offered().orElseThrow()));
    }

    /** In the order of the reply. */
    private List<Attachment> files(
            Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        var wanted = reply.attachments();
        var found = attachments.find(tx, wanted, seal).stream()
                .filter(file -> file.ready() && file.free(conversation.id(), actor.id()))
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        if (wanted.size() > Reply.FILES_LIMIT || found.size() != wanted.size()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return wanted.stream().map(found::get).toList();
    }

    private static Content content(Attachment file, String caption) {
        var type = FileType.ofStored(file.facts().type());
        if (type.sticker()) {
            return new Content.Sticker();
        }
        if (type.picture()) {
            return new Content.Image(caption);
        }
        if (type.film()) {
            return new Content.Video(caption);
        }
        return type.sound()
                ? new Content.Audio(type.voice(file.facts().size()))
                : new Content.Document(caption, file.name());
    }
}
