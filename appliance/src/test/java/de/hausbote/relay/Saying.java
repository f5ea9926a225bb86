package de.hausbote.relay;

import de.hausbote.conversation.Reply;
import de.hausbote.conversation.Reply.Length;
import de.hausbote.conversation.Sendable;
import de.hausbote.conversation.TemplateReply;
import de.hausbote.media.MarkedFiles;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.Option;
import de.hausbote.message.MessageId;
import de.hausbote.message.Template.Part;
import de.hausbote.message.TemplateId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that an agent can send, each kind once; what is not said by her has a word that must not leave. */
@SuppressWarnings("ImmutableEnumChecker")
enum Saying {
    TEXT(0, talk -> reply(talk, talk.said("text"), Optional.empty())),
    TEXT_WITHOUT_NUMBER(0, talk -> reply(talk, talk.said("text"), Optional.empty())),
    QUOTE(0, talk -> reply(talk, talk.said("text with a quote"), Optional.of(talk.question()))),
    LONG_TEXT(0, Saying::longText),
    PICTURE(1, talk -> file(talk, talk.said("caption"), MarkedFiles.PNG)),
    PHOTO(1, talk -> file(talk, talk.said("caption"), MarkedFiles.JPEG)),
    FILM(1, talk -> file(talk, talk.said("caption"), MarkedFiles.MP4)),
    PAPER(1, talk -> file(talk, talk.said("caption"), MarkedFiles.PDF)),
    OFFICE_FILE(1, talk -> file(talk, talk.said("caption"), MarkedFiles.DOCX)),
    SOUND(1, talk -> file(talk, "", MarkedFiles.MP3)),
    VOICE(1, talk -> file(talk, "", MarkedFiles.OGG)),
    STICKER(1, talk -> file(talk, "", MarkedFiles.WEBP)),
    SEVERAL_FILES(1, talk -> file(talk, talk.said("caption"), MarkedFiles.PNG, MarkedFiles.PDF, MarkedFiles.JPEG)),
    BUTTONS(0, talk -> offer(talk, new Content.Buttons(List.of(option(talk, ""), option(talk, ""))))),
    CHOICES(
            0,
            talk -> offer(
                    talk,
                    new Content.Choices(
                            talk.said("label of a list"),
                            List.of(option(talk, talk.said("second line")), option(talk, ""))))),
    LINK(
            0,
            talk -> offer(
                    talk,
                    new Content.Link(
                            talk.said("label of a link"), "https://haus.example/" + talk.said("page of a link")))),
    NUMBER_REQUEST(0, talk -> offer(talk, new Content.NumberRequest())),
    PLACE(0, talk -> own(talk, Reply.Own.PLACE)),
    CARD(0, talk -> own(talk, Reply.Own.CARD)),
    SIGN(0, talk -> talk.practice().desk().conversations().react(talk.agent(), talk.question(), "👍")),
    SIGN_TAKEN_BACK(0, talk -> {
        talk.practice().desk().conversations().react(talk.agent(), talk.question(), "✅");
        talk.practice().desk().conversations().react(talk.agent(), talk.question(), "");
    }),
    FORM_OF_WORDS(
            0,
            talk -> form(
                    talk,
                    "worte",
                    List.of(),
                    new Filled(Part.HEADER, 0, "1", talk.said("value of a header")),
                    new Filled(Part.BODY, 0, "1", talk.said("value of a form")))),
    FORM_WITH_PICTURE(
            1,
            talk -> form(
                    talk,
                    "bild",
                    List.of(MarkedFiles.PNG),
                    new Filled(Part.BODY, 0, "name", talk.said("named value of a form")))),
    FORM_WITH_FILM(1, talk -> form(talk, "film", List.of(MarkedFiles.MP4))),
    FORM_WITH_PAPER(
            1,
            talk -> form(
                    talk,
                    "papier",
                    List.of(MarkedFiles.PDF),
                    new Filled(Part.BUTTON, 1, "1", talk.said("value of a button")))),
    FORM_WITH_CARDS(
            2,
            talk -> form(
                    talk,
                    "karten",
                    List.of(MarkedFiles.PNG, MarkedFiles.MP4),
                    new Filled(Part.BODY, 0, "1", talk.said("value of a form")),
                    new Filled(Part.BODY, 1, 0, "1", talk.said("value of a card")),
                    new Filled(Part.BUTTON, 1, 1, "1", talk.said("value of a button on a card")),
                    new Filled(Part.BODY, 2, 0, "name", talk.said("named value of a card"))));

    private final int files;
    private final Consumer<MarkedTalk> what;

    Saying(int files, Consumer<MarkedTalk> what) {
        this.files = files;
        this.what = what;
    }

    void to(MarkedTalk talk) {
        what.accept(talk);
    }

    /** Files that are laid down before the first message goes. */
    int files() {
        return files;
    }

    boolean numberless() {
        return this == TEXT_WITHOUT_NUMBER;
    }

    boolean form() {
        return name().startsWith("FORM");
    }

    private static String key(MarkedTalk talk) {
        return talk.practice().house().ground().ids().next().toString();
    }

    private static void say(MarkedTalk talk, Reply reply) {
        talk.practice().desk().conversations().reply(talk.agent(), talk.conversation(), reply);
    }

    private static void reply(MarkedTalk talk, String text, Optional<MessageId> quote) {
        say(talk, new Reply(text, quote, List.of(), key(talk)));
    }

    private static void longText(MarkedTalk talk) {
        var sentence = "Das ist ein Satz, den wir " + talk.said("long text") + " nennen. ";
        var text = sentence.repeat(Reply.TEXT_LIMIT / sentence.length() + 2);
        say(
                talk,
                new Reply(
                        text,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Length.PARTS,
                        key(talk)));
    }

    private static void file(MarkedTalk talk, String caption, MarkedFiles... files) {
        var added = Arrays.stream(files).map(file -> added(talk, file)).toList();
        say(talk, new Reply(caption, Optional.empty(), added, key(talk)));
    }

    private static AttachmentId added(MarkedTalk talk, MarkedFiles file) {
        var name = talk.silent("name of our file, " + file) + "." + file.ending();
        var bytes = file.with(talk.silent("what is written in our file, " + file));
        try {
            return talk.practice()
                    .desk()
                    .attachments()
                    .add(talk.agent(), talk.conversation(), file.type(), name, new ByteArrayInputStream(bytes))
                    .id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Option option(MarkedTalk talk, String description) {
        return new Option("", talk.said("title of an option"), description);
    }

    private static void offer(MarkedTalk talk, Content.Offered offered) {
        say(
                talk,
                new Reply(
                        talk.said("words above an offer"),
                        Optional.empty(),
                        List.of(),
                        Optional.of(offered),
                        key(talk)));
    }

    private static void own(MarkedTalk talk, Reply.Own own) {
        talk.saysOfTheHouse();
        say(
                talk,
                new Reply(
                        "", Optional.empty(), List.of(), Optional.empty(), Optional.of(own), Length.WHOLE, key(talk)));
    }

    private static void form(MarkedTalk talk, String name, List<MarkedFiles> files, Filled... values) {
        var added = files.stream().map(file -> added(talk, file)).toList();
        var reply = new TemplateReply(template(talk, name), List.of(values), added, true, key(talk));
        talk.practice().desk().conversations().reply(talk.agent(), talk.conversation(), reply);
    }

    private static TemplateId template(MarkedTalk talk, String name) {
        return talk.practice().desk().templates().of(talk.agent(), talk.conversation()).stream()
                .map(Sendable::stored)
                .filter(stored -> stored.template().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
