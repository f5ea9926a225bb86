package de.hausbote.conversation;

import de.hausbote.message.Content;
import java.util.List;
import java.util.stream.Stream;

/** The words of a message, and the first of them for a line of the inbox or a quote. */
final class Excerpt {
    private static final int LONGEST = 120;

    private Excerpt() {}

    /** On one line, at most 120 characters, never half a character; empty for a file without words. */
    static String of(Content content) {
        var line = words(content).strip().replaceAll("\\s+", " ");
        return length(line) <= LONGEST ? line : first(line, LONGEST - 1) + "…";
    }

    /** The beginning of a text of a stranger, where only so much of it is kept. */
    static String first(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String words(Content content) {
        return content instanceof Content.Reaction(var _, var emoji)
                ? emoji
                : texts(content).stream().findFirst().orElse("");
    }

    /** Everything in a message that has words, each by itself, the most telling first. */
    static List<String> texts(Content content) {
        var all = switch (content) {
            case Content.Text(var body) -> Stream.of(body);
            case Content.Image(var caption) -> Stream.of(caption);
            case Content.Document(var caption, var fileName) -> Stream.of(caption, fileName);
            case Content.Video(var caption) -> Stream.of(caption);
            case Content.Cards(var cards) -> cards.stream().flatMap(Excerpt::texts);
            case Content.Order(var note, var items) ->
                Stream.concat(Stream.of(note), items.stream().map(Content.Item::article));
            case Content.Form(var title, var answers) ->
                Stream.concat(Stream.of(title), answers.stream().map(Content.Answer::value));
            case Content.Offer(var text, var offered) -> Stream.concat(Stream.of(text), texts(offered));
            case Content.Templated templated ->
                Stream.of(
                                Stream.of(templated.text(), templated.above().text(), templated.footer()),
                                templated.buttons().stream().map(Content.FormButton::label),
                                templated.cards().stream().flatMap(Excerpt::texts))
                        .flatMap(texts -> texts);
            case Content.Location place -> Stream.of(place.name(), place.address());
            case Content.ButtonReply reply -> Stream.of(reply.title());
            case Content.ListReply reply -> Stream.of(reply.title(), reply.description());
            case Content.Audio _,
                    Content.Sticker _,
                    Content.Notice _,
                    Content.Withdrawn _,
                    Content.Reaction _,
                    Content.Unsupported _ -> Stream.<String>empty();
        };
        return all.filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> texts(Content.Offered offered) {
        return switch (offered) {
            case Content.Buttons(var options) -> options.stream().map(Content.Option::title);
            case Content.Choices(var label, var options) ->
                Stream.concat(Stream.of(label), options.stream().map(Content.Option::title));
            case Content.Link(var label, var url) -> Stream.of(label, url);
            case Content.NumberRequest() -> Stream.empty();
        };
    }

    private static Stream<String> texts(Content.FormCard card) {
        return Stream.concat(Stream.of(card.text()), card.buttons().stream().map(Content.FormButton::label));
    }

    private static Stream<String> texts(Content.Card card) {
        return Stream.of(
                        Stream.of(card.name(), card.organisation()),
                        card.phones().stream(),
                        card.emails().stream(),
                        card.lines().stream())
                .flatMap(texts -> texts);
    }
}
