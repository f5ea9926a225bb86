package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.consent.Seen;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider sees of the people that the house writes to, read from the list of what may leave: it is never typed, so
 * a notice cannot say less than what leaves (CON-7).
 */
public final class ProviderSight {
    /** The calls by which something reaches a person. */
    private static final Set<String> TO_PEOPLE = Set.of("Send", "Upload");

    private ProviderSight() {}

    public static Set<Seen> of(ProviderName provider) {
        return AllowList.of(ChannelName.WHATSAPP, provider).calls().stream()
                .filter(call -> TO_PEOPLE.contains(call.kind()))
                .flatMap(call -> call.fields().stream())
                .flatMap(field -> seen(field.form()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * @throws IllegalStateException for a form of which nobody has said what it tells of a person
     */
    private static Optional<Seen> seen(AllowedForm form) {
        return switch (form) {
            case AllowedForm.Words _, AllowedForm.Host _, AllowedForm.Account _, AllowedForm.Business _ ->
                Optional.empty();
            case AllowedForm.Length _ -> Optional.empty();
            case AllowedForm.Shape(var word, var _) -> seen(word);
        };
    }

    private static Optional<Seen> seen(String word) {
        return switch (word) {
            case "phone" -> Optional.of(Seen.NUMBER);
            case "user-id" -> Optional.of(Seen.USER_ID);
            case "text" -> Optional.of(Seen.TEXT);
            case "content", "reference", "file-name", "media-type" -> Optional.of(Seen.FILES);
            case "template", "slot", "language" -> Optional.of(Seen.TEMPLATES);
            case "link" -> Optional.of(Seen.LINKS);
            case "degrees" -> Optional.of(Seen.PLACE);
            case "random" -> Optional.of(Seen.MARKS);
            case "bearer", "api-key", "multipart", "version" -> Optional.empty();
            default -> throw new IllegalStateException("nobody has said what this form tells of a person: " + word);
        };
    }
}
