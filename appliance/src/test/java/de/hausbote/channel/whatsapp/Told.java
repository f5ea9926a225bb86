package de.hausbote.channel.whatsapp;

import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.RemoteFile;
import de.hausbote.message.Content;
import de.hausbote.message.Sender;
import java.util.List;
import java.util.stream.Collectors;

/** Events in words, so that what a webhook is expected to say can be read beside it. */
final class Told {
    private Told() {}

    static String of(List<ChannelEvent> events) {
        return events.stream().map(Told::of).collect(Collectors.joining("\n")) + "\n";
    }

    private static String of(ChannelEvent event) {
        return switch (event) {
            case ChannelEvent.MessageReceived message ->
                "message " + message.route() + " " + message.at() + " from " + of(message.sender()) + quoted(message)
                        + ": " + of(message.content()) + files(message.files());
            case ChannelEvent.StatusReported status ->
                "status " + status.route() + " " + status.at() + " " + status.state() + " callback "
                        + (status.callback().isEmpty() ? "-" : status.callback()) + " reason "
                        + status.reason().code() + " " + status.reason().provider();
            case ChannelEvent.MessageEdited edited ->
                "edited " + edited.target().value() + " " + edited.at() + " by " + of(edited.sender()) + ": "
                        + of(edited.content()) + files(edited.files());
            case ChannelEvent.MessageWithdrawn withdrawn ->
                "withdrawn " + withdrawn.target().value() + " " + withdrawn.at() + " by " + of(withdrawn.sender());
            case ChannelEvent.PersonChanged changed ->
                "changed " + changed.change() + " " + changed.at() + " from " + of(changed.before()) + " to "
                        + of(changed.after());
            case ChannelEvent.WishReported wish ->
                "wish " + wish.route() + " " + wish.at() + " " + wish.wish() + " by " + of(wish.sender());
            case ChannelEvent.TemplateReported(var business, var name, var language, var news) ->
                "template " + business + " " + name + " " + language + " " + news;
            case ChannelEvent.Notice(var route, var kind) -> "notice " + (route.isEmpty() ? "-" : route) + " " + kind;
            case ChannelEvent.Unreadable(var route, var what) ->
                "unreadable " + (route.isEmpty() ? "-" : route) + " " + what;
        };
    }

    private static String of(Sender sender) {
        return String.join(
                ",",
                List.of(
                        "phone=" + sender.phone(),
                        "id=" + sender.userId(),
                        "name=" + sender.profileName(),
                        "user=" + sender.userName()));
    }

    private static String quoted(ChannelEvent.MessageReceived message) {
        return message.quoted().present() ? " quoting " + message.quoted().value() : "";
    }

    private static String of(Content content) {
        return switch (content) {
            case Content.Text(var body) -> "text [" + shortened(body) + "]";
            case Content.Image(var caption) -> "image [" + caption + "]";
            case Content.Document(var caption, var name) ->
                "document [" + caption + "] named [" + shortened(name) + "]";
            case Content.Reaction(var target, var emoji) -> "reaction [" + emoji + "] on " + target.value();
            case Content.Location(var latitude, var longitude, var name, var address) ->
                "location " + latitude + " " + longitude + " [" + name + "] [" + address + "]";
            case Content.ButtonReply(var key, var title) -> "button " + key + " [" + title + "]";
            case Content.ListReply(var key, var title, var description) ->
                "list " + key + " [" + title + "] [" + description + "]";
            case Content.Video(var caption) -> "video [" + caption + "]";
            case Content.Audio(var voice) -> voice ? "voice message" : "audio";
            case Content.Sticker() -> "sticker";
            case Content.Cards(var cards) -> "cards " + cards;
            case Content.Order(var note, var items) -> "order [" + note + "] " + items;
            case Content.Form(var title, var answers) -> "form [" + title + "] " + answers;
            case Content.Templated templated -> "template [" + templated.text() + "]";
            case Content.Offer(var text, var offered) -> "offer [" + text + "] " + offered;
            case Content.Withdrawn() -> "withdrawn";
            case Content.Notice(var change) -> "notice " + change;
            case Content.Unsupported(var type) -> "unsupported " + type;
        };
    }

    private static String shortened(String text) {
        return text.length() <= 80
                ? text
                : text.length() + " characters ending in " + text.substring(text.length() - 8);
    }

    private static String files(List<RemoteFile> files) {
        return files.stream()
                .map(file -> " file " + file.reference() + " " + file.type() + " "
                        + (file.sha256().isEmpty() ? "no hash" : file.sha256()))
                .collect(Collectors.joining());
    }
}
