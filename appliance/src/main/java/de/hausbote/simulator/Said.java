package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a customer can say, in all the forms that the provider passes on. */
public sealed interface Said {
    /** The file that comes along. */
    default Optional<MediaFile> attachment() {
        return switch (this) {
            case Picture(var file, var _) -> Optional.of(file);
            case Document(var file, var _) -> Optional.of(file);
            case Video(var file, var _) -> Optional.of(file);
            case Audio(var file, var _) -> Optional.of(file);
            case Sticker(var file) -> Optional.of(file);
            case Text _, Reaction _, Location _, ButtonReply _, ListReply _, TemplateButton _ -> Optional.empty();
            case ContactCard _, Order _, NumberChanged _, Unsupported _, Unknown _, Other _ -> Optional.empty();
        };
    }

    record Text(String body) implements Said {}

    record Picture(MediaFile file, String caption) implements Said {}

    record Document(MediaFile file, String caption) implements Said {}

    record Video(MediaFile file, String caption) implements Said {}

    /**
     * @param voice whether it was spoken into the telephone
     */
    record Audio(MediaFile file, boolean voice) implements Said {}

    record Sticker(MediaFile file) implements Said {}

    /**
     * @param emoji empty to take a reaction back
     */
    record Reaction(String target, String emoji) implements Said {}

    record Location(double latitude, double longitude, String name, String address) implements Said {}

    record ButtonReply(String id, String title) implements Said {}

    record ListReply(String id, String title, String description) implements Said {}

    record TemplateButton(String payload, String text) implements Said {}

    record ContactCard(String name, String phone) implements Said {}

    record Order(String text) implements Said {}

    /** The provider's own word that a customer has a new number. */
    record NumberChanged(String oldPhone, String newPhone) implements Said {}

    /**
     * @param what the provider's name for the form that it does not pass on
     */
    record Unsupported(String what) implements Said {}

    /** The old name of {@link Unsupported}. */
    record Unknown() implements Said {}

    /** A form that did not exist when this was written. */
    record Other(String type, JsonNode body) implements Said {}
}
